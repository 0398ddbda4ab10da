package io.github.alpinist.catalog;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tab-separated rows held as one text and searched in place, because a conversion asks for a handful of the many
 * thousand rows. Lines that begin with {@code #} are comments.
 */
final class Table {
    private final String text;

    private Table(String text) {
        this.text = "\n" + text.replace("\r\n", "\n");
    }

    static Table of(String text) {
        return new Table(text);
    }

    static Table bundled(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no such resource");
            }
            return new Table(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES,
                    "The bundled catalogue's " + name + " cannot be read: " + e.getMessage(),
                    "Build or download Alpinist again; its jar is damaged.",
                    e);
        }
    }

    /** The rows whose first cell is the key, in the order of the file. */
    List<List<String>> rows(String key) {
        List<List<String>> found = new ArrayList<>();
        String start = "\n" + key + "\t";
        for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
            found.add(cells(line(at + 1)));
        }
        return found;
    }

    /** All rows, in the order of the file. */
    List<List<String>> rows() {
        return text.lines()
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .map(Table::cells)
                .toList();
    }

    private String line(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }
}
