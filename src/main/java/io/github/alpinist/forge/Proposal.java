package io.github.alpinist.forge;

import java.util.List;

/**
 * A change to propose as one commit.
 *
 * @param branch that carries it, such as {@code alpinist/dockerfile}
 * @param base branch that it is proposed for
 * @param baseCommit of that branch: what was built and tested, as 40 hex digits
 * @param title of the pull request, on one line
 * @param body of the pull request, as Markdown
 * @param commitMessage whole, its first line short
 * @param files at least one
 * @param labels that the pull request gets
 * @param draft whether a new pull request is opened as a draft
 * @param reopen whether one that a person closed is opened again
 */
public record Proposal(
        String branch,
        String base,
        String baseCommit,
        String title,
        String body,
        String commitMessage,
        List<FileChange> files,
        List<String> labels,
        boolean draft,
        boolean reopen) {
    public Proposal {
        files = List.copyOf(files);
        labels = List.copyOf(labels);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a proposal changes at least one file");
        }
    }
}
