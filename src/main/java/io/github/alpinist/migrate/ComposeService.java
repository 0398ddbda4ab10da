package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.verify.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One service of a compose file. */
final class ComposeService {
    private static final Pattern TMPFS = Pattern.compile(
            "(?<path>/[^:]*)(?::(?<options>(?:(?:size|mode|uid|gid)=\\w+|rw|noexec|nosuid|nodev|,)*))?");
    private static final Pattern HOST_PATH = Pattern.compile("(?:[./~\\\\]|[A-Za-z]:[/\\\\]).*", Pattern.DOTALL);

    private static final String STARTED = "service_started";

    private final String name;
    private final ComposeMap map;
    private final Project project;
    private final Path folder;

    /** @param folder of the compose file, from which its paths count */
    ComposeService(String name, ComposeMap map, Project project, Path folder) {
        this.name = name;
        this.map = map;
        this.project = project;
        this.folder = folder;
    }

    String name() {
        return name;
    }

    boolean isBuilt() {
        return map.has("build");
    }

    boolean hasProfile() {
        return map.has("profiles");
    }

    /** Whether it is built from the Dockerfile that is migrated. */
    boolean buildsProject() {
        if (!isBuilt()) {
            return false;
        }
        Path context = folder.resolve(build().flatMap(build -> build.text("context"))
                .or(() -> build().isPresent() ? Optional.empty() : map.text("build"))
                .orElse("."));
        String dockerfile = build().flatMap(build -> build.text("dockerfile")).orElse("Dockerfile");
        return real(context.resolve(dockerfile)).equals(project.dockerfile());
    }

    /** The stage that is built, where it names one. */
    Optional<String> target() {
        return build().flatMap(build -> build.text("target"));
    }

    private Optional<ComposeMap> build() {
        return map.items("build").stream()
                .filter(Map.class::isInstance)
                .map(details -> map.map("build", details))
                .findFirst();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.normalize();
        }
    }

    /** What it waits for, each with its condition. */
    Map<String, String> dependencies() {
        Map<String, String> dependencies = new LinkedHashMap<>();
        for (Object item : map.items("depends_on")) {
            if (item instanceof Map) {
                ComposeMap each = map.map("depends_on", item);
                each.keys()
                        .forEach(key -> dependencies.put(
                                key, each.map(key).text("condition").orElse(STARTED)));
            } else {
                dependencies.put(map.scalar("depends_on", item), STARTED);
            }
        }
        return dependencies;
    }

    /** What its files of variables say, and on top of it what stands in the compose file itself. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        map.items("env_file").forEach(file -> variables.putAll(envFile(file)));
        variables.putAll(map.assignments("environment"));
        return variables;
    }

    /**
     * The service to start.
     *
     * @param ends whether others wait for its end
     * @throws AlpinistException where it asks for what is not given, or says what is not understood
     */
    Service read(ImageMap images, boolean ends) {
        ComposeKeys.check(map);
        refuseHostPaths();
        String image = map.text("image")
                .orElseThrow(() -> map.refused("image", "is missing", "Name the image that the service runs."));
        return new Service(
                name,
                aliases(),
                images.map(image),
                map.words("entrypoint"),
                map.words("command"),
                variables(),
                map.text("user"),
                map.text("working_dir"),
                map.has("healthcheck") ? Optional.of(ComposeHealth.read(map.map("healthcheck"))) : Optional.empty(),
                ComposePorts.read(map),
                tmpfs(),
                ends);
    }

    private Map<String, String> envFile(Object file) {
        String path =
                file instanceof Map ? map.map("env_file", file).text("path").orElse("") : map.scalar("env_file", file);
        String fromRoot = Path.of(project.relative(folder), path).toString();
        Map<String, String> variables = new LinkedHashMap<>(EnvFile.read(project, fromRoot));
        variables.replaceAll((variable, value) -> unquoted(value));
        return variables;
    }

    private List<String> aliases() {
        Stream<String> networks = map.items("networks").stream()
                .filter(Map.class::isInstance)
                .map(each -> map.map("networks", each))
                .flatMap(each -> each.keys().stream().filter(each::has).map(each::map))
                .flatMap(each -> each.texts("aliases").stream());
        return Stream.concat(map.text("container_name").stream(), networks).toList();
    }

    private Map<String, String> tmpfs() {
        Map<String, String> tmpfs = new LinkedHashMap<>();
        for (String text : map.texts("tmpfs")) {
            Matcher form = TMPFS.matcher(text);
            if (!form.matches()) {
                throw map.refused(
                        "tmpfs", "is not understood", "Write a path, and of options only size, mode, uid, gid.");
            }
            tmpfs.put(
                    form.group("path"),
                    Optional.ofNullable(form.group("options")).orElse(""));
        }
        return tmpfs;
    }

    /** Volumes of the engine are left out: a service begins with what its image holds. */
    private void refuseHostPaths() {
        for (Object volume : map.items("volumes")) {
            boolean host = volume instanceof Map
                    ? !map.map("volumes", volume).text("type").orElse("volume").equals("volume")
                    : HOST_PATH.matcher(map.scalar("volumes", volume)).matches()
                            && map.scalar("volumes", volume).contains(":");
            if (host) {
                throw map.refused(
                        "volumes",
                        "mounts a path of the host, and no container of a run gets one",
                        "Put the files into an image of the service, or write a compose file for the tests without it.");
            }
        }
    }

    /** Compose takes one pair of quotes off a value in a file of variables. */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.endsWith(value.substring(0, 1));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
