package io.github.alpinist.risk;

import static java.util.stream.Collectors.toSet;

import com.google.gson.JsonObject;
import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.Stage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A lock file that a moved stage installs from.
 *
 * @param lock the lock file
 * @param production names of what the program needs, as the package.json files that lie beside and below the lock say
 * @param installsAll whether a stage installs what only the development needs, too
 */
record NodeProject(NodeLock lock, Set<String> production, boolean installsAll) {
    private static final Set<String> MANAGERS = Set.of("npm", "npx", "pnpm", "pnpx", "yarn", "bun", "bunx", "corepack");
    private static final Pattern RUNTIME = Pattern.compile("(?:.*[/-])?(?:node|bun)(?:[:@-].*)?");
    private static final Set<String> INSTALL = Set.of("ci", "clean-install", "install", "i", "fetch", "deploy");
    private static final Pattern WITHOUT_DEV =
            Pattern.compile("--(?:omit=dev|prod(?:uction)?(?:=true)?|only=prod(?:uction)?)|-P");

    NodeProject {
        production = Set.copyOf(production);
    }

    static List<NodeProject> of(Move move) {
        List<Stage> stages =
                move.stages().filter(stage -> installs(stage, move)).toList();
        Predicate<String> copied =
                stages.stream().<Predicate<String>>map(move::copied).reduce(path -> false, Predicate::or);
        boolean all = stages.stream().anyMatch(stage -> installsDev(stage, move));
        return move.files().matching(NodeLock::isOne).stream()
                .filter(path -> copied.test(path) && isNamed(path, move))
                .flatMap(path -> move.files().text(path).stream())
                .map(source -> of(NodeLock.of(source), move, copied, all))
                .toList();
    }

    private static NodeProject of(NodeLock lock, Move move, Predicate<String> copied, boolean all) {
        String folder = folder(lock.source().name());
        List<JsonObject> manifests = move
                .files()
                .matching(path -> RepositoryFiles.name(path).equals("package.json")
                        && path.startsWith(folder)
                        && copied.test(path))
                .stream()
                .flatMap(path -> move.files().text(path).stream())
                .flatMap(source -> Json.object(source.text()).stream())
                .toList();
        return new NodeProject(lock, closure(lock, manifests), all);
    }

    /** What the program needs. */
    Stream<NodePackage> needed() {
        return lock.packages().stream().filter(each -> !each.isDev() && production.contains(each.name()));
    }

    /** What the image gets at some time. */
    Stream<NodePackage> installed() {
        return installsAll ? lock.packages().stream() : needed();
    }

    /** Names are followed whatever the version: more than is needed may be taken for needed, never less. */
    private static Set<String> closure(NodeLock lock, List<JsonObject> manifests) {
        if (manifests.isEmpty()) {
            return lock.packages().stream().map(NodePackage::name).collect(toSet());
        }
        Map<String, Set<String>> needs = new HashMap<>();
        lock.packages()
                .forEach(each -> needs.computeIfAbsent(each.name(), name -> new HashSet<>())
                        .addAll(each.needs()));
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        manifests.forEach(manifest -> Stream.of("dependencies", "optionalDependencies")
                .flatMap(kind -> Json.object(manifest, kind).stream())
                .forEach(all -> open.addAll(all.keySet())));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                open.addAll(needs.getOrDefault(name, Set.of()));
            }
        }
        return reached;
    }

    private static boolean installs(Stage stage, Move move) {
        boolean runtime = From.of(stage.from())
                .filter(from -> RUNTIME.matcher(from.image().text()).matches())
                .isPresent();
        return runtime || move.commands(stage).stream().anyMatch(command -> MANAGERS.contains(command.name()));
    }

    private static boolean installsDev(Stage stage, Move move) {
        boolean production =
                move.variable(stage, "NODE_ENV").filter("production"::equals).isPresent();
        return move.commands(stage).stream()
                .filter(command -> MANAGERS.contains(command.name()) && isInstall(command))
                .anyMatch(command -> !production
                        && command.words().stream()
                                .noneMatch(word -> WITHOUT_DEV.matcher(word).matches()));
    }

    /** {@code yarn} alone installs; {@code pnpm --filter app install} names it late. */
    private static boolean isInstall(StartedCommand command) {
        return command.words().size() == 1 && command.is("yarn")
                || command.words().stream().anyMatch(INSTALL::contains)
                || command.is("yarn") && command.words().stream().skip(1).allMatch(word -> word.startsWith("-"));
    }

    /** Of a repository with several projects, those of the context's root and those whose folder the Dockerfile names. */
    private static boolean isNamed(String path, Move move) {
        String folder = folder(path);
        String inContext = folder.startsWith(move.context())
                ? folder.substring(move.context().length())
                : folder;
        return inContext.isEmpty()
                || Optional.of(inContext.substring(0, inContext.length() - 1))
                        .filter(name -> Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w.-])")
                                .matcher(move.dockerfile().source().text())
                                .find())
                        .isPresent();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
