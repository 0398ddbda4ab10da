package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.migrate.Finished;
import io.github.alpinist.report.TerminalReport;

/** Shows how a run ended, and turns it into an exit code. */
final class Ending {
    private final Console console;

    Ending(Console console) {
        this.console = console;
    }

    /** @throws AlpinistException where the run could not go on, after its report is shown */
    int show(Finished finished) {
        console.print(
                new TerminalReport(console.width(), console.colours()).render(finished.report(), finished.files()));
        if (finished.error().isPresent()) {
            throw finished.error().get();
        }
        return 0;
    }
}
