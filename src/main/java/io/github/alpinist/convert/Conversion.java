package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Edit;
import java.util.List;

/**
 * What became of a Dockerfile.
 *
 * @param kind whether there was anything to convert
 * @param original the file as it was
 * @param text the file as it is now; the original's text where there was nothing to do
 * @param edits over the original's text, in its order, without overlaps; applied they give {@code text}
 * @param files the scripts of the build context that were changed, in the order in which they run
 * @param changes what was changed and why, in the order of the file, then in scripts
 * @param findings what a person must be told, in the order of the file, then those in scripts; those of the
 *     parser too
 * @param moved the stages that move, in the order of the file
 */
public record Conversion(
        Kind kind,
        Dockerfile original,
        String text,
        List<Edit> edits,
        List<ConvertedFile> files,
        List<Change> changes,
        List<Finding> findings,
        List<MovedStage> moved) {

    /** What the images of a Dockerfile stand on. */
    public enum Kind {
        /** At least one stage stood on Debian or Ubuntu and was converted, with or without blockers. */
        CONVERTED,
        /** Every stage that an Alpine variant could exist for stands on Alpine already. */
        ALREADY_ALPINE,
        /** No stage stands on Debian or Ubuntu. */
        NOT_DEBIAN
    }

    public Conversion {
        edits = List.copyOf(edits);
        files = List.copyOf(files);
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        moved = List.copyOf(moved);
    }

    /** Whether the file is left as it was because none of its stages stands on Debian or Ubuntu. */
    public boolean nothingToDo() {
        return kind != Kind.CONVERTED;
    }

    /** Whether a finding stops the run before the next effect. */
    public boolean blocked() {
        return findings.stream().anyMatch(Finding::isBlocker);
    }
}
