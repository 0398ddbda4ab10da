package io.github.alpinist.forge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Plain;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kohsuke.github.HttpException;

/** Says what GitHub refused and what would help; the token is cut out of whatever the answer repeats of it. */
final class GitHubRefusal {
    private static final int LONGEST = 400;

    private final String repository;
    private final URI api;
    private final String token;

    GitHubRefusal(String repository, URI api, String token) {
        this.repository = repository;
        this.api = api;
        this.token = token;
    }

    /** What went wrong below an exception of the library: what passes by itself, where that is among its causes. */
    static IOException cause(Exception error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PassingException passing) {
                return passing;
            }
        }
        if (error instanceof IOException io) {
            return io;
        }
        return error.getCause() instanceof IOException cause
                ? cause
                : new IOException("the answer is not what GitHub's are: " + error, error);
    }

    /**
     * GitHub's words for what it refuses for good.
     *
     * @throws IOException the error, where it is anything else
     */
    String requireFinal(IOException error) throws IOException {
        boolean isFinal = error instanceof HttpException http && http.getResponseCode() >= 400
                || error instanceof FileNotFoundException;
        if (!isFinal) {
            throw error;
        }
        return said(error);
    }

    /** Without the cause, because that may repeat the token. */
    AlpinistException of(IOException error) {
        if (error instanceof HttpException http && http.getResponseCode() > 0) {
            return refused(http);
        }
        if (error instanceof FileNotFoundException) {
            return refused(404, said(error), remedy(404, ""));
        }
        return failure(
                "GitHub at " + api.getHost() + " did not answer for " + repository + ": " + said(error),
                "see that this machine reaches it, then run again: no second pull request comes of it");
    }

    private AlpinistException refused(HttpException error) {
        int status = error.getResponseCode();
        Map<String, List<String>> headers = Objects.requireNonNullElse(error.getResponseHeaderFields(), Map.of());
        String words = String.valueOf(error.getMessage());
        Optional<Duration> wait = GitHubLimit.isLimit(status, headers, words)
                ? GitHubLimit.wait(status, headers, Instant.now())
                : Optional.empty();
        return refused(status, said(error), wait.map(GitHubRefusal::until).orElse(remedy(status, words)));
    }

    private AlpinistException refused(int status, String said, String remedy) {
        return failure("GitHub refused (" + status + ") for " + repository + ": " + said, remedy);
    }

    private static String until(Duration wait) {
        Instant end = Instant.now().plus(wait).truncatedTo(ChronoUnit.SECONDS);
        return "wait until GitHub's rate limit is over, at " + end + ", then run again";
    }

    private static String remedy(int status, String words) {
        String said = words.toLowerCase(Locale.ROOT);
        if (said.contains("workflow") && (said.contains("scope") || said.contains("permission"))) {
            return "give the token the permission workflows: write, or scope workflow: a workflow file of the branch"
                    + " is not the one of the base";
        }
        if (said.contains("protected branch") || said.contains("rule violations") || said.contains("ref due to")) {
            return "except branches alpinist/** from the repository's branch protection and rulesets";
        }
        return switch (status) {
            case 401 -> "give a token that has not expired";
            case 403 ->
                "give the token the permissions contents: write and pull requests: write, on this repository, not on a"
                        + " fork; in a workflow, also allow Actions to create pull requests in the repository's settings";
            case 404 -> "see that the repository's name is right, and that the token may see and write to it";
            case 409 -> "see that the repository is not empty and nobody else is writing to the branch, then run again";
            case 422 -> "change what GitHub names, then run again";
            default -> "run again later: no second pull request comes of it";
        };
    }

    private AlpinistException failure(String message, String remedy) {
        return new AlpinistException(Failure.FORGE, message, remedy);
    }

    /** GitHub's own words, where the answer has them. */
    private String said(IOException error) {
        String text = Refusal.message(error);
        return Plain.line(words(text).replace(token, "***"), LONGEST);
    }

    private static String words(String text) {
        try {
            JsonElement answer = JsonParser.parseString(text.substring(Math.max(0, text.indexOf('{'))));
            return answer instanceof JsonObject object && object.has("message") ? words(object) : text;
        } catch (JsonParseException e) {
            return text;
        }
    }

    private static String words(JsonObject answer) {
        JsonElement errors = answer.get("errors");
        String details = errors == null ? "" : " " + errors;
        return answer.get("message").getAsString() + details;
    }
}
