package io.github.alpinist.catalog;

import java.util.List;

/** What Alpine has in the place of a Debian or Ubuntu package. */
public sealed interface PackageAnswer {

    /**
     * These packages take its place.
     *
     * @param alpineNames at least one; each exists in the release asked about
     */
    record Mapped(List<String> alpineNames, Evidence evidence, Confidence confidence) implements PackageAnswer {
        public Mapped {
            alpineNames = List.copyOf(alpineNames);
        }
    }

    /** Alpine has no need of it: its purpose is tied to apt, to Debian, or served by what is always there. */
    record NotNeeded(String reason) implements PackageAnswer {}

    /**
     * Nothing is known with enough evidence.
     *
     * @param nearest best first, perhaps none
     */
    record Unplaced(List<Suggestion> nearest, String reason) implements PackageAnswer {
        public Unplaced {
            nearest = List.copyOf(nearest);
        }
    }

    /** It is known that Alpine has nothing like it. */
    record NoEqual(String reason, String remedy) implements PackageAnswer {}
}
