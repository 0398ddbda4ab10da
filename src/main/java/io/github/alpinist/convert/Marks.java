package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Marks the place of each blocker in the converted file with a comment above its instruction. */
final class Marks {
    private static final String PREFIX = "# alpinist: ";

    private final Dockerfile file;
    private final Source source;
    private final Layout layout;
    private final List<Finding> findings;

    /** @param findings with places in the file, and others */
    Marks(Dockerfile file, List<Finding> findings) {
        this.file = file;
        this.source = file.source();
        this.layout = new Layout(file);
        this.findings = findings;
    }

    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        findings.stream()
                .filter(Finding::isBlocker)
                .filter(finding -> finding.place().file().equals(source.name()))
                .forEach(finding ->
                        mark(finding).filter(edit -> !edits.contains(edit)).ifPresent(edits::add));
        return edits;
    }

    private Optional<Edit> mark(Finding finding) {
        int offset = source.lineStart(finding.place().line()) + finding.place().column() - 1;
        return file.instructions().stream()
                .filter(instruction -> instruction.span().start() <= offset
                        && offset <= instruction.span().end())
                .findFirst()
                .filter(instruction -> !isMarked(instruction, text(finding)))
                .map(instruction ->
                        Edit.insert(layout.lineStart(instruction.span().start()), text(finding) + layout.lineEnding()));
    }

    private static String text(Finding finding) {
        String remedy = finding.remedy();
        String joined =
                finding.message() + "; " + remedy.substring(0, 1).toLowerCase(Locale.ROOT) + remedy.substring(1);
        return PREFIX + joined.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Whether one of the comment lines right above says it already. */
    private boolean isMarked(Instruction instruction, String text) {
        int line = source.position(instruction.span().start()).line() - 1;
        while (line > 0 && source.line(line).strip().startsWith("#")) {
            if (source.line(line).equals(text)) {
                return true;
            }
            line--;
        }
        return false;
    }
}
