package io.github.alpinist.catalog;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table that does not come with Alpinist, and is looked at before it is believed.
 *
 * @param place where it stands, for messages
 * @param text its lines, each ended by a line feed alone
 */
record TableFile(String place, String text) {
    private static final long LARGEST = 64 << 20;

    /** @throws AlpinistException where it is no file, too large, or not written in UTF-8 */
    static TableFile read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw refused(file + " is not a file of at most 64 MiB", "Give a table of the catalogue.");
            }
            return new TableFile(file.toString(), Files.readString(file).replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            throw refused(file + " is not written in UTF-8", "Save it as UTF-8.");
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, file + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }

    /** @throws AlpinistException where a row could not be used */
    Table curated() {
        eachRow((number, cells) -> CuratedRow.problem(cells).ifPresent(problem -> {
            throw refused(place + ":" + number + ": " + problem, CuratedRow.FORM);
        }));
        return new Table(text);
    }

    /**
     * The table, to be searched.
     *
     * @param count of the cells in each row
     * @throws AlpinistException where a row has another number of cells, or stands before its place
     */
    SortedTable sorted(int count) {
        String[] last = {""};
        eachRow((number, cells) -> {
            String key = cells.get(0) + "\t";
            if (cells.size() != count || key.compareTo(last[0]) < 0) {
                throw refused(
                        place + ":" + number + ": the row has not " + count + " cells, or is not in the order of its"
                                + " first cells",
                        "Make the table with 'alpinist catalog'.");
            }
            last[0] = key;
        });
        return new SortedTable(() -> text);
    }

    private interface RowCheck {
        void check(int number, List<String> cells);
    }

    private void eachRow(RowCheck check) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isEmpty() && line.charAt(0) != '#') {
                check.check(number, Table.cells(line));
            }
        }
    }

    private static AlpinistException refused(String what, String remedy) {
        return new AlpinistException(Failure.INPUT, what, remedy);
    }
}
