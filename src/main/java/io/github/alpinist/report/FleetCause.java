package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * What keeps repositories of a fleet from moving.
 *
 * @param conclusion how their runs ended
 * @param rule of a blocker that they have; absent where no blocker ended them
 * @param repositories those that it keeps
 * @param alone how many of them have no other cause, and would go on without it
 */
public record FleetCause(Conclusion.Kind conclusion, Optional<String> rule, List<String> repositories, int alone) {
    public FleetCause {
        repositories = List.copyOf(repositories);
    }
}
