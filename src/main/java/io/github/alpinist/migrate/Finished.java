package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Report;
import java.util.Map;
import java.util.Optional;

/**
 * How a command ended.
 *
 * @param report of everything that its record holds
 * @param files what was written for people, by what it is
 * @param error why it could not go on; absent where it went to its end
 */
public record Finished(Report report, Map<String, String> files, Optional<AlpinistException> error) {
    /** @throws AlpinistException where the command could not go on */
    public void requireEnd() {
        if (error.isPresent()) {
            throw error.get();
        }
    }
}
