package io.github.alpinist.convert;

import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of each word of a row: it stays, leaves, or is written anew. */
final class NameRow {
    private final List<Excision.Element> words;
    private final Map<Span, String> replaced = new HashMap<>();
    private final Set<Span> leaving = new HashSet<>();

    /** @param words none of them leaving yet */
    NameRow(List<Excision.Element> words) {
        this.words = words;
    }

    static NameRow ofTokens(List<Token> tokens) {
        return new NameRow(tokens.stream()
                .map(token -> Excision.Element.word(token.whole(), false))
                .toList());
    }

    void replace(Span span, String text) {
        replaced.put(span, text);
    }

    /** @param whole the word with the quotes of an exec form */
    void leave(Span whole) {
        leaving.add(whole);
    }

    boolean leaves(Span whole) {
        return leaving.contains(whole);
    }

    boolean allLeave() {
        return words.stream().allMatch(word -> leaving.contains(word.span()));
    }

    List<Edit> edits(Layout layout) {
        leaving.removeIf(word -> endsQuote(layout.text(word)));
        List<Edit> edits = new ArrayList<>();
        replaced.forEach((span, text) -> edits.add(new Edit(span, text)));
        if (allLeave()) {
            words.forEach(word -> edits.add(Edit.delete(word.span())));
            return edits;
        }
        Set<Span> alone = besideQuotes(layout);
        alone.forEach(span -> edits.add(Edit.delete(span)));
        edits.addAll(new Excision(layout)
                .edits(words.stream()
                        .map(word -> new Excision.Element(
                                word.span(),
                                leaving.contains(word.span()) && !alone.contains(word.span()),
                                word.separator()))
                        .toList()));
        return edits;
    }

    /** Words that leave and have a quote between them and the next or the last: they leave alone, so that it stays. */
    private Set<Span> besideQuotes(Layout layout) {
        Set<Span> found = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            Span before = words.get(i - 1).span();
            Span after = words.get(i).span();
            Span gap = new Span(before.end(), Math.max(before.end(), after.start()));
            if (layout.text(gap).matches("(?s).*['\"].*")) {
                Stream.of(before, after).filter(leaving::contains).forEach(found::add);
            }
        }
        return found;
    }

    /** Whether a word holds one end of a quotation, as where the quoted list goes on without a blank after it. */
    private static boolean endsQuote(String word) {
        return Stream.of("'", "\"")
                .anyMatch(quote -> (word.length() - word.replace(quote, "").length()) % 2 == 1);
    }
}
