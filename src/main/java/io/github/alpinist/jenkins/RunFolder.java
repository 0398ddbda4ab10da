package io.github.alpinist.jenkins;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.JsonReport;
import io.github.alpinist.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the controller keeps of one move, below the folder of the build. */
final class RunFolder {
    private static final String NAME = "alpinist";
    private static final String RECORD = "migration.json";
    private static final String REPORT = "report.json";

    private final Path folder;

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder of one of the moves of a build.
     *
     * @param build the folder of the build
     * @param key what tells the moves of one build apart
     */
    static RunFolder of(Path build, String key) {
        return new RunFolder(build.resolve(NAME).resolve(key));
    }

    /** The folders of a build whose moves have a report, by their keys. */
    static List<RunFolder> withReport(Path build) {
        Path all = build.resolve(NAME);
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.sorted()
                    .filter(each -> Files.isRegularFile(each.resolve(REPORT)))
                    .map(RunFolder::new)
                    .toList();
        } catch (IOException e) {
            throw unusable(all, e);
        }
    }

    String key() {
        return folder.getFileName().toString();
    }

    void keepRecord(String record) {
        write(RECORD, record);
    }

    /** @throws AlpinistException where no stage has ended yet */
    String record() {
        return recordIfThere()
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT, "The controller has no record of this run", "Run it from its first stage."));
    }

    Optional<String> recordIfThere() {
        return read(RECORD);
    }

    void keepReport(String report) {
        write(REPORT, report);
    }

    /** @throws AlpinistException where it is not of a release that this one reads */
    Optional<Report> report() {
        return read(REPORT).map(json -> JsonReport.read(folder.resolve(REPORT).toString(), json));
    }

    private Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private void write(String name, String text) {
        Path file = folder.resolve(name);
        Path beside = folder.resolve("." + name + ".part");
        try {
            Files.createDirectories(folder);
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static AlpinistException unusable(Path path, IOException cause) {
        return new AlpinistException(
                Failure.FILES,
                path + " cannot be read or written: " + cause.getMessage(),
                "Check the free space on the controller's disk, and who owns its builds.",
                cause);
    }
}
