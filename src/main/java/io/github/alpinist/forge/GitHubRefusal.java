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
import java.util.Locale;
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

    /** Without the cause, because that may repeat the token. */
    AlpinistException of(IOException error) {
        if (error instanceof HttpException http && http.getResponseCode() > 0) {
            return refused(http.getResponseCode(), said(http));
        }
        if (error instanceof FileNotFoundException) {
            return refused(404, said(error));
        }
        return failure(
                "GitHub at " + api.getHost() + " did not answer for " + repository + ": " + said(error),
                "see that this machine reaches it, then run again: no second pull request comes of it");
    }

    private AlpinistException refused(int status, String said) {
        return failure("GitHub refused (" + status + ") for " + repository + ": " + said, remedy(status, said));
    }

    private static String remedy(int status, String said) {
        if (status == 429 || said.toLowerCase(Locale.ROOT).contains("rate limit")) {
            return "wait until GitHub's rate limit is over, then run again";
        }
        return switch (status) {
            case 401 -> "give a token that has not expired";
            case 403 ->
                "give the token the permissions contents: write and pull requests: write; in a workflow, also"
                        + " allow Actions to create pull requests in the repository's settings";
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
        String text = String.valueOf(error.getMessage());
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
