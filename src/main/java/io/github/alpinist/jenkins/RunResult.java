package io.github.alpinist.jenkins;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.migrate.Finished;
import io.github.alpinist.report.JsonReport;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** How the work on the agent ended, as it travels to the controller. */
final class RunResult implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable String report;
    private final @Nullable AlpinistException error;

    private RunResult(@Nullable String report, @Nullable AlpinistException error) {
        this.report = report;
        this.error = error;
    }

    static RunResult of(Finished finished) {
        return new RunResult(
                JsonReport.write(finished.report()), finished.error().orElse(null));
    }

    /** Of a run that never came to a report. */
    static RunResult refused(AlpinistException error) {
        return new RunResult(null, error);
    }

    /** The report's JSON; absent where the run never began. */
    @Nullable
    String report() {
        return report;
    }

    /** Why the run could not go on; absent where it went to its end. */
    @Nullable
    AlpinistException error() {
        return error;
    }
}
