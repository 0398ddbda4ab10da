package io.github.alpinist.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What an entry of the database says of one package of one release of a distribution.
 *
 * @param ids under which it is known
 * @param severity in words
 * @param ranges of versions that are affected
 * @param versions that are affected beside them
 */
record Advisory(List<String> ids, String severity, List<List<Event>> ranges, Set<String> versions) {
    Advisory {
        ids = List.copyOf(ids);
        ranges = ranges.stream().map(List::copyOf).toList();
        versions = Set.copyOf(versions);
    }

    /** Where a range begins or ends. */
    record Event(Kind kind, String version) {}

    /** What happens at a version, in the order in which those of one version count. */
    enum Kind {
        INTRODUCED,
        FIXED,
        LIMIT,
        LAST_AFFECTED
    }

    /** @param order of the distribution's versions */
    boolean affects(String version, Comparator<String> order) {
        return versions.contains(version) || ranges.stream().anyMatch(range -> isIn(range, version, order));
    }

    /** The evaluation of the OSV schema: events in the order of their versions, up to the one that is asked about. */
    private static boolean isIn(List<Event> range, String version, Comparator<String> order) {
        Comparator<String> fromZero = (one, other) ->
                one.equals("0") || other.equals("0") ? zeroFirst(one, other) : order.compare(one, other);
        List<Event> sorted = range.stream()
                .sorted(Comparator.comparing(Event::version, fromZero).thenComparing(Event::kind))
                .toList();
        boolean affected = false;
        for (Event event : sorted) {
            int after = fromZero.compare(version, event.version());
            affected = switch (event.kind()) {
                case INTRODUCED -> affected || after >= 0;
                case FIXED, LIMIT -> affected && after < 0;
                case LAST_AFFECTED -> affected && after <= 0;
            };
        }
        return affected;
    }

    private static int zeroFirst(String one, String other) {
        return Boolean.compare(other.equals("0"), one.equals("0"));
    }
}
