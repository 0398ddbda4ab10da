package io.github.alpinist.action;

import io.github.alpinist.forge.Blob;
import io.github.alpinist.forge.Comment;
import io.github.alpinist.forge.Comments;
import io.github.alpinist.report.SizeCheck;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** One comment an image on the pull request, brought up to date by each check. */
final class CheckComment {
    private final Runner runner;
    private final WorkflowLog log;
    private final Supplier<Comments> comments;

    /** @param comments asked only where the step was given a token */
    CheckComment(Runner runner, WorkflowLog log, Supplier<Comments> comments) {
        this.runner = runner;
        this.log = log;
        this.comments = comments;
    }

    /** Where there is no pull request, or the token may not write, the job's summary has the result alone. */
    void leave(SizeCheck check) {
        if (!runner.hasToken()) {
            log.say("No comment: the step was given no token; the job's summary has the result");
            return;
        }
        Comments open = comments.get();
        Optional<Integer> request =
                runner.pullRequest().or(() -> runner.branch().flatMap(open::pullRequestOf));
        if (request.isEmpty()) {
            log.say("No comment: there is no open pull request of this branch; the job's summary has the result");
            return;
        }
        log.say(open.comment(new Comment(request.get(), topic(check), check.markdown()))
                .map(url -> "Comment " + url)
                .orElse("No comment: the token may only read, as on a fork; the job's summary has the result"));
    }

    /** One for each image of the repository. */
    private String topic(SizeCheck check) {
        String image = FilesOfRepository.of(runner).path(check.dockerfile());
        return "size-check-" + Blob.of(image.getBytes(StandardCharsets.UTF_8)).sha1();
    }
}
