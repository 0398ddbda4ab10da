package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.verify.Needs;
import io.github.alpinist.verify.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        services.forEach(service -> check(service, services));
        return services;
    }

    private static void check(Service service, List<Service> all) {
        if (!HOST_NAME.matcher(service.name()).matches()) {
            throw refused("The service '" + service.name() + "' has no host name's form", "Rename it.");
        }
        if (all.stream().filter(other -> other.name().equals(service.name())).count() > 1) {
            throw refused(
                    "The service " + service.name() + " is given twice", "Name it once, by --service or --compose.");
        }
    }

    private static AlpinistException refused(String what, String remedy) {
        return new AlpinistException(Failure.INPUT, what, remedy);
    }
}
