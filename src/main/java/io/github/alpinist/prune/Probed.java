package io.github.alpinist.prune;

import io.github.alpinist.verify.Outcome;
import java.util.Set;

/** What came of a probe. */
public sealed interface Probed {
    /** What was left was tested. */
    record Tested(Outcome outcome) implements Probed {}

    /**
     * What is installed afterwards is not what was planned, so that nothing was tested.
     *
     * @param stayed packages that were to go
     * @param went packages that were to stay
     */
    record Unlike(Set<String> stayed, Set<String> went) implements Probed {
        public Unlike {
            stayed = Set.copyOf(stayed);
            went = Set.copyOf(went);
        }
    }

    /** The variant cannot be probed at all; only a build can tell. */
    record Impossible(String reason) implements Probed {}
}
