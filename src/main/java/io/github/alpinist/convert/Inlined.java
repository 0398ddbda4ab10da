package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A Dockerfile in which each script that a RUN runs stands as a here-document before that RUN, so that every rule meets
 * its commands where they run; what the rules come to is told apart again.
 */
final class Inlined {
    private static final String DELIMITER = "END_OF_THE_ALPINIST_SCRIPT";

    /**
     * A script and the RUN that runs it.
     *
     * @param stage its number
     */
    record Use(int stage, Instruction run, ScriptFile script) {}

    /** Edits of one script, as the RUN of a use needs them. */
    record Part(Use use, List<Edit> edits) {}

    /** @param start of the RUN in the composed text */
    private record Piece(Use use, int start, Span body, int end) {
        int length() {
            return end - start;
        }
    }

    private final Dockerfile original;
    private final Dockerfile composed;
    private final String delimiter;
    private final List<Piece> pieces = new ArrayList<>();

    private Inlined(Dockerfile original, List<Use> uses) {
        this.original = original;
        this.delimiter = delimiter(uses);
        this.composed = uses.isEmpty() ? original : compose(uses);
    }

    static Inlined of(Dockerfile original, List<Use> uses) {
        return new Inlined(original, uses);
    }

    /** A word that no script holds, in small letters neither. */
    private static String delimiter(List<Use> uses) {
        String word = DELIMITER;
        while (isIn(uses, word) || isIn(uses, tail(word))) {
            word += "_";
        }
        return word;
    }

    private static boolean isIn(List<Use> uses, String word) {
        return uses.stream().anyMatch(use -> use.script().source().text().contains(word));
    }

    /** A command that no rule knows stays, so that something of the script always does. */
    private static String tail(String delimiter) {
        return delimiter.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Dockerfile compose(List<Use> uses) {
        Source source = original.source();
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Use use :
                uses.stream().sorted(Comparator.comparingInt(Inlined::at)).toList()) {
            text.append(source.text(), copied, at(use));
            copied = at(use);
            append(use, text);
        }
        text.append(source.text(), copied, source.text().length());
        return Dockerfile.parse(source.withText(text.toString()));
    }

    private void append(Use use, StringBuilder text) {
        int start = text.length();
        String script = use.script().source().text();
        // the blank line keeps the script's own first line from choosing an interpreter
        text.append("RUN <<'").append(delimiter).append("'\n\n");
        int body = text.length();
        text.append(script).append(script.isEmpty() || script.endsWith("\n") ? "" : "\n");
        text.append(tail(delimiter)).append('\n').append(delimiter).append('\n');
        pieces.add(new Piece(use, start, new Span(body, body + script.length()), text.length()));
    }

    /** Where the line begins on which a RUN begins. */
    private static int at(Use use) {
        Source source = use.run().arguments().source();
        return source.lineStart(source.position(use.run().span().start()).line());
    }

    Dockerfile original() {
        return original;
    }

    /** The Dockerfile with the scripts in it. */
    Dockerfile composed() {
        return composed;
    }

    /** The script that an instruction stands for. */
    Optional<ScriptFile> script(Instruction instruction) {
        return piece(instruction.span().start()).map(piece -> piece.use().script());
    }

    /** Whether the rules meet a script's commands in a stage. */
    boolean holds(int stage, String path) {
        return pieces.stream()
                .map(Piece::use)
                .anyMatch(use -> use.stage() == stage && use.script().path().equals(path));
    }

    private Optional<Piece> piece(int offset) {
        return pieces.stream()
                .filter(piece -> piece.start() <= offset && offset < piece.end())
                .findFirst();
    }

    /** What is edited in the Dockerfile itself, in its own offsets. */
    List<Edit> ofDockerfile(List<Edit> edits) {
        return edits.stream()
                .filter(edit -> around(edit).isEmpty())
                .map(edit -> new Edit(
                        new Span(
                                originalOffset(edit.span().start()),
                                originalOffset(edit.span().end())),
                        edit.replacement()))
                .toList();
    }

    /** What is edited in the scripts, in their own offsets; for each use of one, also where nothing is. */
    List<Part> ofScripts(List<Edit> edits) {
        return pieces.stream()
                .map(piece -> new Part(
                        piece.use(),
                        edits.stream()
                                .filter(edit ->
                                        around(edit).filter(piece::equals).isPresent())
                                .map(edit -> within(piece, edit))
                                .toList()))
                .toList();
    }

    /** The script that an edit is of; what is put right before it is the Dockerfile's. */
    private Optional<Piece> around(Edit edit) {
        return piece(edit.span().start()).filter(piece -> edit.span().start() > piece.start());
    }

    private static Edit within(Piece piece, Edit edit) {
        Span span = new Span(
                inBody(piece, edit.span().start()), inBody(piece, edit.span().end()));
        return new Edit(span, edit.replacement().replace("\r\n", "\n"));
    }

    private static int inBody(Piece piece, int offset) {
        return Math.max(0, Math.min(offset, piece.body().end()) - piece.body().start());
    }

    private int originalOffset(int offset) {
        return offset
                - pieces.stream()
                        .filter(piece -> piece.end() <= offset)
                        .mapToInt(Piece::length)
                        .sum();
    }

    /** A place in the composed text as people know it: in the Dockerfile or in a script. */
    Place place(Place composedPlace) {
        Source source = composed.source();
        if (pieces.isEmpty() || !composedPlace.file().equals(source.name())) {
            return composedPlace;
        }
        int offset = source.lineStart(composedPlace.line()) + composedPlace.column() - 1;
        return piece(offset)
                .map(piece -> place(piece, offset))
                .orElseGet(() -> at(original.source(), originalOffset(offset)));
    }

    private Place place(Piece piece, int offset) {
        boolean inBody = piece.body().start() <= offset && offset < piece.body().end();
        return inBody
                ? at(piece.use().script().source(), offset - piece.body().start())
                : at(original.source(), piece.use().run().span().start());
    }

    private static Place at(Source source, int offset) {
        return Place.of(source, new Span(offset, offset));
    }
}
