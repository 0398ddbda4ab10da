package io.github.alpinist.report;

import java.util.List;
import java.util.function.Function;

/** A row of facts as one sentence. */
final class Sentence {
    private Sentence() {}

    static String of(List<Column> columns, List<List<Phrase>> cells, Function<Phrase, String> rendering) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String before = column.before();
            for (Phrase phrase : cells.get(i)) {
                sentence.append(before).append(rendering.apply(phrase)).append(column.after());
                before = column.between();
            }
        }
        return sentence.toString();
    }
}
