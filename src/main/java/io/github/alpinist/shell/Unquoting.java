package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes quotes and escapes away and keeps the place of every character that is left. */
final class Unquoting {
    private final Spliced text;
    private final List<Span> pieces = new ArrayList<>();

    Unquoting(Spliced text) {
        this.text = text;
    }

    Optional<Spliced> unquote(Word word) {
        pieces.add(new Span(word.span().start(), word.span().start()));
        boolean inPlace = word.parts().stream().allMatch(this::keep);
        return inPlace ? Optional.of(Spliced.of(text.source(), pieces)) : Optional.empty();
    }

    private boolean keep(WordPart part) {
        Span local = text.localSpan(part.span());
        if (part instanceof WordPart.Literal) {
            unescape(local, "");
        } else if (part instanceof WordPart.SingleQuoted) {
            add(local.start() + 1, local.end() - 1);
        } else if (part instanceof WordPart.DoubleQuoted quoted) {
            quoted.parts().forEach(this::keepQuoted);
        } else {
            add(local.start(), local.end());
        }
        return !(part instanceof WordPart.AnsiQuoted
                || part instanceof WordPart.ArrayLiteral
                || part instanceof WordPart.ProcessSubstitution);
    }

    private void keepQuoted(WordPart part) {
        Span local = text.localSpan(part.span());
        if (part instanceof WordPart.Literal) {
            unescape(local, "$`\"\\\n");
        } else {
            add(local.start(), local.end());
        }
    }

    /** Leaves out backslashes, where some characters only are escapable: those before one of these. */
    private void unescape(Span local, String escapable) {
        int start = local.start();
        int at = start;
        while (at < local.end()) {
            boolean last = at + 1 >= local.end();
            char next = last ? '\0' : text.text().charAt(at + 1);
            boolean escapes = !last && (escapable.isEmpty() || escapable.indexOf(next) >= 0);
            if (text.text().charAt(at) == '\\' && escapes) {
                add(start, at);
                start = next == '\n' ? at + 2 : at + 1;
                at += 2;
            } else {
                at++;
            }
        }
        add(start, local.end());
    }

    private void add(int start, int end) {
        if (end > start) {
            pieces.addAll(text.slice(new Span(start, end)).pieces());
        }
    }
}
