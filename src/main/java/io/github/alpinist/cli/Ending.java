package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.migrate.Finished;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows how a run ended, and turns it into an exit code. */
final class Ending {
    private final Console console;

    Ending(Console console) {
        this.console = console;
    }

    /** @throws AlpinistException where the run could not go on, after its report is shown */
    int show(Finished finished) {
        console.print(Screen.of(console).render(finished.report(), shown(finished.files())));
        finished.requireEnd();
        return 0;
    }

    /** Paths below the current folder as a person would type them. */
    static Map<String, String> shown(Map<String, String> files) {
        Path here = Path.of("").toAbsolutePath();
        Map<String, String> shown = new LinkedHashMap<>();
        files.forEach((what, file) -> {
            Path path = Path.of(file);
            shown.put(what, path.startsWith(here) ? here.relativize(path).toString() : file);
        });
        return shown;
    }
}
