package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * The reports of several repositories, joined. {@code docs/report.md} describes its JSON.
 *
 * @param schema version of this record's form: {@link Report#SCHEMA}
 * @param rows one a repository, in the order given
 * @param causes of the runs that were refused, what keeps most of them first
 * @param totals over what was measured
 * @param unreadable what was given and is no report
 * @param pullsPerMonth of each repository's image; absent where the user gave no number
 * @param savedPerMonth compressed bytes: pulls per month times what one pull of each saves
 */
public record FleetReport(
        int schema,
        List<FleetRow> rows,
        List<FleetCause> causes,
        FleetTotals totals,
        List<Unreadable> unreadable,
        Optional<Long> pullsPerMonth,
        Optional<Long> savedPerMonth) {
    public FleetReport {
        rows = List.copyOf(rows);
        causes = List.copyOf(causes);
        unreadable = List.copyOf(unreadable);
    }

    /** @param pullsPerMonth of each repository's image */
    public static FleetReport of(List<Report> reports, List<Unreadable> unreadable, Optional<Long> pullsPerMonth) {
        List<FleetRow> rows = reports.stream().map(FleetRow::of).toList();
        FleetTotals totals = FleetTotals.of(rows);
        return new FleetReport(
                Report.SCHEMA,
                rows,
                FleetCauses.of(reports),
                totals,
                unreadable,
                pullsPerMonth,
                pullsPerMonth.map(pulls -> pulls * totals.savedPerPull()));
    }
}
