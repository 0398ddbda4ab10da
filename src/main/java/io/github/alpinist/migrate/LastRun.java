package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.JsonReport;
import io.github.alpinist.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads what the last run in a repository left for people. */
public final class LastRun {
    private LastRun() {}

    /** @throws AlpinistException where there was no run, or its report is not this release's */
    public static Report report(Path directory) {
        Path file = directory.resolve(Workspace.NAME).resolve(ReportFiles.JSON);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || new Git(directory).mayTrack(Workspace.NAME)) {
            throw new AlpinistException(
                    Failure.INPUT, "There was no run in " + directory, "Run 'alpinist migrate' there first.");
        }
        try {
            return JsonReport.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, file + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }
}
