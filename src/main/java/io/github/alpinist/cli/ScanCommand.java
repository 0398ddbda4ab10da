package io.github.alpinist.cli;

import io.github.alpinist.prune.FileTree;
import io.github.alpinist.prune.Ownership;
import io.github.alpinist.prune.Scan;
import io.github.alpinist.report.Plain;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code alpinist scan}. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Lists every ELF file: path, interpreter, soname, needed libraries, run paths, libc, owning package.",
            "",
            "A folder is read as a root file system, a file as an archive of 'docker export' or 'docker save'; "
                    + "anything else is the name of an image on the engine.",
            ""
        })
final class ScanCommand implements Callable<Integer> {
    /** The forms of the list. */
    enum Format {
        TEXT,
        JSON
    }

    private final Console console;

    @Parameters(paramLabel = "IMAGE|ARCHIVE|FOLDER", description = "What to scan.")
    private String subject = "";

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the list.")
    private Format format = Format.TEXT;

    ScanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FileTree tree = ScanSubject.read(subject);
        Scan scan = Scan.of(tree, Ownership.of(tree));
        console.print(format == Format.JSON ? ScanListing.json(scan) : ScanListing.text(scan));
        tree.refused().forEach(entry -> console.err().println("left out: " + Plain.line(entry)));
        scan.broken().forEach(file -> console.err().println(Plain.line(file.path() + ": " + file.reason())));
        return 0;
    }
}
