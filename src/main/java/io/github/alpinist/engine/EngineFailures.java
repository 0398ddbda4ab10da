package io.github.alpinist.engine;

import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every message and remedy for what can go wrong with an engine's calls. */
final class EngineFailures {
    private static final Pattern STATUS = Pattern.compile("^Status \\d+: (.*)$", Pattern.DOTALL);

    private EngineFailures() {}

    /** @param what the call in words that follow "could not" */
    static AlpinistException of(String what, Throwable cause) {
        Throwable root = unwrapped(cause);
        if (root instanceof AlpinistException known) {
            return known;
        }
        if (root instanceof DockerException || root instanceof DockerClientException) {
            return refused(what, message(root));
        }
        if (root instanceof IOException) {
            return new AlpinistException(
                    Failure.ENGINE,
                    "Could not " + what + ": the connection failed: " + message(root),
                    "Check that the engine still runs (docker info), then run the same command again.",
                    root);
        }
        return new AlpinistException(
                Failure.ENGINE,
                "Could not " + what + ": " + root,
                "Run the same command again; if it fails again, please report it with this message.",
                root);
    }

    static AlpinistException refused(String what, String message) {
        return new AlpinistException(
                Failure.ENGINE, "The container engine could not " + what + ": " + message, remedyFor(message));
    }

    static AlpinistException timedOut(String what, Duration timeout) {
        return new AlpinistException(
                Failure.TIMEOUT,
                "Could not " + what + " within " + spoken(timeout) + ".",
                "Give it more time with --timeout, or look at what the engine is busy with (docker ps, docker stats).");
    }

    /** Sets the thread's interrupt again, so that those above see it. */
    static AlpinistException interrupted(String what) {
        Thread.currentThread().interrupt();
        return new AlpinistException(
                Failure.INTERRUPTED,
                "Interrupted while trying to " + what + ".",
                "Run the same command again; it goes on where it stopped.");
    }

    /** What an engine or the transport said, in one line without the protocol around it. */
    static String message(Throwable cause) {
        String text = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        Matcher status = STATUS.matcher(text);
        return SafeText.of(apiMessage(status.matches() ? status.group(1) : text)
                .replaceAll("\\s+", " ")
                .strip());
    }

    /** The engine's errors are JSON objects with a {@code message}. */
    static String apiMessage(String body) {
        try {
            return JsonParser.parseString(body) instanceof JsonObject answer && answer.has("message")
                    ? answer.get("message").getAsString()
                    : body;
        } catch (JsonParseException e) {
            return body;
        }
    }

    static Throwable unwrapped(Throwable cause) {
        Throwable inner = cause.getCause();
        boolean wrapper = cause.getClass() == RuntimeException.class || cause instanceof ExecutionException;
        return wrapper && inner != null ? unwrapped(inner) : cause;
    }

    private static String remedyFor(String message) {
        if (message.contains("no space left on device")) {
            return "Free space on the engine's disk: alpinist clean, docker system df, docker builder prune.";
        }
        if (message.toLowerCase(Locale.ROOT).contains("no such container")) {
            return "Something else removed the container; run the same command again.";
        }
        return "Read the engine's message above; docker info and the engine's own log say more.";
    }

    private static String spoken(Duration timeout) {
        return timeout.toSeconds() < 120 ? timeout.toSeconds() + " s" : timeout.toMinutes() + " min";
    }
}
