package io.github.alpinist.forge;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;

/** One comment a topic, known again by its marker and its author. */
final class GitHubComments {
    private final GitHubSession session;

    GitHubComments(GitHubSession session) {
        this.session = session;
    }

    /** @return the comment's address, for people */
    String comment(Comment comment) throws IOException {
        String marker = comment.marker();
        String body = comment.body().strip() + "\n\n" + marker + "\n";
        String comments = "/issues/" + comment.pullRequest() + "/comments";
        Optional<JsonObject> there = found(comments, marker);
        if (there.isEmpty()) {
            return address(written("POST", comments, body));
        }
        if (!text(there.get()).equals(body.strip())) {
            String id = there.get().get("id").getAsString();
            written("PATCH", "/issues/comments/" + id, body);
        }
        return address(there.get());
    }

    private Optional<JsonObject> found(String comments, String marker) throws IOException {
        return session.calls().pages(session.path(comments)).stream()
                .filter(comment -> session.isOwn(GitHubCalls.login(comment.get("user"))))
                .filter(comment -> text(comment).contains(marker))
                .findFirst();
    }

    private JsonObject written(String method, String path, String body) throws IOException {
        return session.calls()
                .send(method, session.path(path), Optional.of(ForgeNote.content(body)))
                .getAsJsonObject();
    }

    private static String address(JsonObject comment) {
        return comment.get("html_url").getAsString();
    }

    private static String text(JsonObject comment) {
        return comment.has("body")
                ? comment.get("body").getAsString().replace("\r\n", "\n").strip()
                : "";
    }
}
