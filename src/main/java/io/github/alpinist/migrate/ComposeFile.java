package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.verify.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the services of a compose file, after the compose specification, that stand beside the program: all but those
 * that are built, that wait for the program, or that only a profile starts, unless the program waits for them.
 */
final class ComposeFile {
    private static final Set<String> TOP =
            Set.of("services", "name", "version", "networks", "volumes", "secrets", "configs");
    private static final int MOST_SERVICES = 100;
    private static final String COMPLETED = "service_completed_successfully";
    private static final Set<String> CONDITIONS = Set.of("service_started", "service_healthy", COMPLETED);
    private static final String REMEDY = "Write a compose file for the tests, and name it with --compose.";

    private final String name;
    private final ImageMap images;
    private final Map<String, ComposeService> services = new LinkedHashMap<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Map<String, Service> started = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    private ComposeFile(String name, ImageMap images) {
        this.name = name;
        this.images = images;
    }

    /**
     * Reads a file of the repository.
     *
     * @param name relative to the repository
     * @param variables that its values may name
     * @param target the stage that is built, by which the program is found where several are
     * @throws AlpinistException where it says what is not understood, or asks for what is not given
     */
    static Compose read(
            Project project, String name, Map<String, String> variables, Optional<String> target, ImageMap images) {
        ComposeFile file = new ComposeFile(name, images);
        file.load(project, project.read(name, "The compose file"), new Interpolation(variables));
        return file.compose(file.program(target));
    }

    private void load(Project project, String text, Interpolation interpolation) {
        Object root = Optional.ofNullable(Yaml.load(name, text)).orElse(Map.of());
        ComposeMap top = ComposeMap.of(name + ": ", root, interpolation);
        for (String key : top.keys()) {
            if (!TOP.contains(key) && !key.startsWith("x-")) {
                throw refused(key + " is not understood");
            }
        }
        ComposeMap all = top.map("services");
        if (all.keys().size() > MOST_SERVICES) {
            throw refused("it has more than " + MOST_SERVICES + " services");
        }
        Path folder = project.folderOf(name);
        all.keys().forEach(key -> services.put(key, new ComposeService(key, all.map(key), project, folder)));
    }

    private Optional<ComposeService> program(Optional<String> target) {
        List<ComposeService> programs =
                services.values().stream().filter(ComposeService::buildsProject).toList();
        return programs.stream()
                .filter(each -> each.target().equals(target))
                .findFirst()
                .or(() -> programs.stream().findFirst());
    }

    private Compose compose(Optional<ComposeService> program) {
        program.ifPresent(found -> found.dependencies().keySet().forEach(this::start));
        for (ComposeService service : services.values()) {
            Optional<String> reason = program.filter(service::equals).isPresent()
                    ? Optional.empty()
                    : whyNot(service, program.map(ComposeService::name));
            reason.ifPresent(why -> leftOut.add(service.name() + " is not started: " + why));
            if (reason.isEmpty() && program.filter(service::equals).isEmpty()) {
                start(service.name());
            }
        }
        return new Compose(
                List.copyOf(started.values()),
                program.map(ComposeService::variables).orElse(Map.of()),
                leftOut);
    }

    private Optional<String> whyNot(ComposeService service, Optional<String> program) {
        if (started.containsKey(service.name())) {
            return Optional.empty();
        }
        if (service.isBuilt()) {
            return Optional.of("it is built from a Dockerfile, and the program does not wait for it");
        }
        if (service.hasProfile()) {
            return Optional.of("only a profile starts it, and the program does not wait for it");
        }
        return program.filter(awaited(service.name(), new LinkedHashSet<>())::contains)
                .map(found -> "it waits for the program itself");
    }

    /** Everything that a service waits for, itself or by way of others. */
    private Set<String> awaited(String service, Set<String> seen) {
        for (String each : existing(service).dependencies().keySet()) {
            if (seen.add(each)) {
                awaited(each, seen);
            }
        }
        return seen;
    }

    private void start(String service) {
        if (started.containsKey(service)) {
            return;
        }
        if (!waiting.add(service)) {
            throw refused("services." + service + " waits for itself");
        }
        if (existing(service).isBuilt()) {
            throw refused("services." + service + " is waited for, and has no image but is built");
        }
        existing(service).dependencies().keySet().forEach(this::start);
        waiting.remove(service);
        started.put(service, existing(service).read(images, mustEnd(service)));
    }

    private boolean mustEnd(String service) {
        return services.values().stream()
                .anyMatch(each -> Optional.ofNullable(each.dependencies().get(service))
                        .filter(this::isCompletion)
                        .isPresent());
    }

    private boolean isCompletion(String condition) {
        if (!CONDITIONS.contains(condition)) {
            throw refused("the condition '" + condition + "' is not understood");
        }
        return condition.equals(COMPLETED);
    }

    private ComposeService existing(String service) {
        return Stream.ofNullable(services.get(service))
                .findFirst()
                .orElseThrow(() -> refused("services." + service + " is waited for, and is not there"));
    }

    private AlpinistException refused(String what) {
        return new AlpinistException(Failure.INPUT, name + ": " + what, REMEDY);
    }
}
