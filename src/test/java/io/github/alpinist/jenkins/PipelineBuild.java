package io.github.alpinist.jenkins;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One build of a Pipeline.
 *
 * @param path below Jenkins's root, with a slash at its end
 */
record PipelineBuild(JenkinsUser user, String path) {
    private static final Duration BEGIN = Duration.ofMinutes(1);
    private static final Duration BUILD = Duration.ofMinutes(10);

    void awaitBegun() {
        Await.until("the build " + path, BEGIN, () -> state(page -> true));
    }

    /** Waits for the end, and says how it ended: {@code SUCCESS}, {@code UNSTABLE}, {@code FAILURE}, {@code ABORTED}. */
    String awaitEnd() {
        return Await.until(
                        "the end of " + path,
                        BUILD,
                        () -> state(page -> page.text().contains("\"building\":false"))
                                .map(page -> page.json().get("result"))
                                .filter(result -> !result.isJsonNull()))
                .getAsString();
    }

    /** Waits until the console has a text, or the build has ended without. */
    void awaitText(String text) {
        Await.until(
                "'" + text + "' on the console of " + path,
                BUILD,
                () -> Optional.of(console()).filter(said -> said.contains(text) || hasEnded()));
        if (!console().contains(text)) {
            throw new AssertionError("the build ended without '" + text + "':\n" + console());
        }
    }

    String console() {
        return user.get(path + "consoleText").text();
    }

    void stop() {
        user.post(path + "stop", Map.of());
    }

    boolean hasEnded() {
        return state(page -> page.text().contains("\"building\":false")).isPresent();
    }

    private Optional<Page> state(Predicate<Page> filter) {
        return Optional.of(user.get(path + "api/json?tree=building,result"))
                .filter(page -> page.status() == 200)
                .filter(filter);
    }
}
