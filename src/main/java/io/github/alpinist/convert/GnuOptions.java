package io.github.alpinist.convert;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of GNU's programs that BusyBox refuses, read from {@code gnu-options.tsv}. */
final class GnuOptions {
    /**
     * @param alpineName the package of the GNU program
     * @param options that only it takes
     */
    private record Row(String alpineName, Set<String> options) {}

    private static final GnuOptions BUNDLED = read();

    private final Map<String, Row> rows = new HashMap<>();

    private GnuOptions(String text) {
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            rows.put(cells[0], new Row(cells[1], Set.of(cells[2].split(" ", -1))));
        });
    }

    static GnuOptions bundled() {
        return BUNDLED;
    }

    private static GnuOptions read() {
        try (InputStream in = GnuOptions.class.getResourceAsStream("gnu-options.tsv")) {
            if (in == null) {
                throw new IOException("no such resource");
            }
            return new GnuOptions(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES,
                    "The bundled gnu-options.tsv cannot be read: " + e.getMessage(),
                    "Build or download Alpinist again; its jar is damaged.",
                    e);
        }
    }

    boolean knows(String command) {
        return rows.containsKey(command);
    }

    /** The package that a command needs for an option; empty where BusyBox takes it. */
    Optional<String> packageFor(String command, String option) {
        return Optional.ofNullable(rows.get(command))
                .filter(row -> row.options().contains(option))
                .map(Row::alpineName);
    }
}
