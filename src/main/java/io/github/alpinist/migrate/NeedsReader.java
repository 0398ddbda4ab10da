package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.verify.Needs;
import io.github.alpinist.verify.Service;
import io.github.alpinist.verify.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers what the tests need beside the program: the settings' services, the compose file's, and the variables. */
final class NeedsReader {
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");

    private final Project project;
    private final Settings settings;
    private final ImageMap images;

    NeedsReader(Project project, Settings settings, ImageMap images) {
        this.project = project;
        this.settings = settings;
        this.images = images;
    }

    /** @throws AlpinistException where a file cannot be read, or says what is not understood or not given */
    Needs read() {
        Map<String, String> given = new LinkedHashMap<>();
        settings.testing().envFiles().forEach(file -> given.putAll(EnvFile.read(project, file)));
        Compose compose = settings.testing()
                .compose()
                .map(file -> ComposeFile.read(project, file, given, settings.target(), images))
                .orElse(Compose.NONE);
        Map<String, String> variables = new LinkedHashMap<>(compose.variables());
        variables.putAll(given);
        return new Needs(
                services(compose),
                variables,
                compose.leftOut(),
                settings.testing().readyWithin().orElse(Needs.READY_WITHIN));
    }

    private List<Service> services(Compose compose) {
        List<Service> services = new ArrayList<>();
        settings.testing().services().forEach((name, image) -> services.add(Service.of(name, images.map(image))));
        services.addAll(compose.services());
        checkNames(services);
        return services;
    }

    /** A second one of a name could answer in the place of the first, or of the program. */
    private static void checkNames(List<Service> services) {
        Set<String> taken = new HashSet<>(Set.of(Surroundings.PROGRAM));
        for (Service service : services) {
            List<String> names = new ArrayList<>(List.of(service.name()));
            service.aliases().stream()
                    .filter(alias -> !alias.equals(service.name()))
                    .forEach(names::add);
            names.forEach(name -> check(name, taken));
        }
    }

    private static void check(String name, Set<String> taken) {
        if (!HOST_NAME.matcher(name).matches()) {
            throw refused("The service '" + name + "' has no host name's form", "Rename it.");
        }
        if (!taken.add(name)) {
            throw refused("The service " + name + " is given twice", "Name it once, by --service or --compose.");
        }
    }

    private static AlpinistException refused(String what, String remedy) {
        return new AlpinistException(Failure.INPUT, what, remedy);
    }
}
