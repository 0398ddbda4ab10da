package io.github.alpinist.forge;

import java.io.IOException;
import java.util.Optional;

/** The comments that one account leaves on pull requests: one of each topic, kept up to date. */
final class CommentThread {
    private final ForgeCalls calls;
    private final String self;

    /** @param self the account's name */
    CommentThread(ForgeCalls calls, String self) {
        this.calls = calls;
        this.self = self;
    }

    /** Leaves a comment, or brings the one that is there up to date; returns its address. */
    String leave(Comment comment) throws IOException {
        Optional<ForgeNote> there = calls.notes(comment.pullRequest()).stream()
                .filter(note -> note.author().equals(self)
                        && note.body().stripTrailing().endsWith(comment.marker()))
                .findFirst();
        String body = calls.harmless(comment.body().stripTrailing() + "\n\n" + comment.marker() + "\n");
        if (there.isEmpty()) {
            return calls.addNote(comment.pullRequest(), body).url();
        }
        if (!RequestLife.isSame(body, there.get().body())) {
            calls.editNote(comment.pullRequest(), there.get().id(), body);
        }
        return there.get().url();
    }
}
