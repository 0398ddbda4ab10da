package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.prune.FileClass;
import io.github.alpinist.prune.FileDecision;
import io.github.alpinist.report.FileRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Classes of files as the configuration names them and as the report shows them. */
final class FileClasses {
    private static final String CHOSEN = "the configuration keeps them";

    private FileClasses() {}

    /** @throws AlpinistException where a name is that of no class */
    static Map<FileClass, String> kept(List<String> names) {
        Map<FileClass, String> kept = new EnumMap<>(FileClass.class);
        names.forEach(name -> kept.put(FileClass.named(name).orElseThrow(() -> unknown(name)), CHOSEN));
        return kept;
    }

    private static AlpinistException unknown(String name) {
        return new AlpinistException(
                Failure.INPUT, "'keep-files' knows no '" + name + "'", "It knows " + FileClass.ids() + ".");
    }

    static List<FileRow> rows(List<FileDecision> decisions) {
        return decisions.stream().map(FileClasses::row).toList();
    }

    private static FileRow row(FileDecision decision) {
        return new FileRow(
                decision.kind().id(),
                decision.kind().label(),
                decision.kept(),
                decision.files(),
                decision.bytes(),
                decision.reason());
    }
}
