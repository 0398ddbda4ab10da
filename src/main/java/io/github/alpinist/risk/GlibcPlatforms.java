package io.github.alpinist.risk;

import static java.util.stream.Collectors.toCollection;

import com.google.gson.JsonObject;
import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Platform packages of Node that are locked, cached or asked for by name for glibc, and not for musl. */
final class GlibcPlatforms implements RiskCheck {
    private static final String RISK = "node-glibc-binary";

    /** The second branch: those whose packages for glibc say no libc, and that have others for musl. */
    private static final Pattern GLIBC = Pattern.compile(
            "(.*?)linux-(?:x64|arm64)-(?:gnu|glibc)"
                    + "|(@img[/-]sharp-|@img[/-]sharp-libvips-|sass-embedded-|@biomejs[/-]cli-|@oven[/-]bun-)linux-(?:x64|arm64)");

    private static final Pattern CACHED = Pattern.compile("(?:.*/)?\\.yarn/cache/(.+)-npm-[^/]*\\.zip");

    @Override
    public void look(Move move, Found found) {
        NodeProject.of(move).forEach(project -> {
            Set<String> all =
                    project.lock().packages().stream().map(NodePackage::name).collect(toCollection(TreeSet::new));
            Set<String> installed = project.installed().map(NodePackage::name).collect(toCollection(TreeSet::new));
            List<String> lone = lone(installed, all);
            if (!lone.isEmpty()) {
                found.add(RISK, project.lock().place(lone.get(0)), "the lock file has " + told(lone));
            }
        });
        cache(move, found);
        manifests(move, found);
    }

    /** The names for glibc without one for musl of the same family. */
    private static List<String> lone(Set<String> names, Set<String> all) {
        return names.stream()
                .filter(name -> family(name)
                        .filter(family -> all.stream()
                                .noneMatch(other -> other.startsWith(family + "linux") && other.contains("musl")))
                        .isPresent())
                .toList();
    }

    private static Optional<String> family(String name) {
        Matcher matcher = GLIBC.matcher(name);
        return matcher.matches()
                ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)))
                : Optional.empty();
    }

    private static String told(List<String> names) {
        return names.get(0)
                + (names.size() > 1
                        ? " and " + (names.size() - 1) + " more packages for glibc and none"
                        : " and nothing")
                + (names.size() > 1 ? " of their" : " of its") + " kind for musl";
    }

    /** Zero-installs: the archives in the repository are all there is. */
    private static void cache(Move move, Found found) {
        Copied copied = move.copied();
        Map<String, String> paths = new TreeMap<>();
        for (String path : move.files().matching(path -> path.contains(".yarn/cache/") && copied.test(path))) {
            Matcher matcher = CACHED.matcher(path);
            if (matcher.matches()) {
                paths.put(matcher.group(1), path);
            }
        }
        List<String> lone = lone(paths.keySet(), paths.keySet());
        if (!lone.isEmpty()) {
            Place place = new Place(paths.getOrDefault(lone.get(0), ""), 1, 1);
            found.add(RISK, place, "yarn's cache in the repository has " + told(lone));
        }
    }

    private static void manifests(Move move, Found found) {
        Copied copied = move.copied();
        move.files().matching(path -> RepositoryFiles.name(path).equals("package.json") && copied.test(path)).stream()
                .flatMap(path -> move.files().text(path).stream())
                .forEach(source -> Json.object(source.text())
                        .ifPresent(manifest -> asked(manifest)
                                .forEach(name -> found.add(
                                        RISK,
                                        place(source, name),
                                        "package.json depends on " + name + " itself",
                                        "leave " + name + " out of package.json"))));
    }

    /** What is optional is passed over on another platform; what is not ends the installation. */
    private static Stream<String> asked(JsonObject manifest) {
        return Json.object(manifest, "dependencies").stream()
                .flatMap(all -> all.keySet().stream())
                .filter(name -> family(name).isPresent());
    }

    private static Place place(Source source, String name) {
        int at = Math.max(0, source.text().indexOf('"' + name + '"'));
        return Place.of(source, new Span(at, at + 1));
    }
}
