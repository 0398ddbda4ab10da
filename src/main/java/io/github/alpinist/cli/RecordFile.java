package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.migrate.LastRun;
import io.github.alpinist.report.FleetReport;
import io.github.alpinist.report.JsonReport;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads reports that people name: by the folder of a run, or by the file. */
final class RecordFile {
    private RecordFile() {}

    /** @throws AlpinistException where there is no report, or none of this release */
    static Report read(Path place) {
        if (Files.isDirectory(place)) {
            return LastRun.report(place);
        }
        try {
            return JsonReport.read(place.toString(), Files.readString(place));
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.INPUT,
                    place + " is not a report that can be read: " + e.getMessage(),
                    "Name the folder of a run, or a report.json.",
                    e);
        }
    }

    /**
     * All of them as one; what cannot be read is told in it.
     *
     * @throws AlpinistException where none can be read: of the first
     */
    static FleetReport fleet(List<Path> places, Optional<Long> pulls) {
        List<Report> reports = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        List<AlpinistException> errors = new ArrayList<>();
        for (Path place : places) {
            try {
                reports.add(read(place));
            } catch (AlpinistException e) {
                errors.add(e);
                unreadable.add(new Unreadable(place.toString(), e.getMessage()));
            }
        }
        if (reports.isEmpty()) {
            throw errors.get(0);
        }
        return FleetReport.of(reports, unreadable, pulls);
    }
}
