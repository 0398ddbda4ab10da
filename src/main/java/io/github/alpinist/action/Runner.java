package io.github.alpinist.action;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the runner of a workflow tells a step, by its environment.
 *
 * @param environment as <a href="https://docs.github.com/actions/reference/workflows-and-actions/variables">GitHub
 *     documents it</a>, and {@code INPUT_NAME} for each input of the action
 */
record Runner(Map<String, String> environment) {
    /** An input that was filled in. */
    Optional<String> input(String name) {
        return variable("INPUT_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean hasToken() {
        return variable("GITHUB_TOKEN").isPresent();
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A file that the runner reads when the step has ended; absent where none is wanted. */
    Optional<Path> file(String variable) {
        return variable(variable).map(Path::of);
    }

    String event() {
        return variable("GITHUB_EVENT_NAME").orElse("");
    }

    /** The branch that the workflow runs on, where it is one. */
    Optional<String> branch() {
        return variable("GITHUB_REF_NAME")
                .filter(name ->
                        variable("GITHUB_REF_TYPE").filter("branch"::equals).isPresent());
    }

    /**
     * The pull request that the event is of.
     *
     * @throws AlpinistException where the event cannot be read
     */
    Optional<Integer> pullRequest() {
        return file("GITHUB_EVENT_PATH")
                .map(Runner::event)
                .map(event -> event.get("pull_request"))
                .filter(JsonElement::isJsonObject)
                .map(request -> request.getAsJsonObject().get("number").getAsInt());
    }

    private static JsonObject event(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new AlpinistException(
                    Failure.FILES,
                    "The event in " + file + " cannot be read: " + e.getMessage(),
                    "Look at the variable GITHUB_EVENT_PATH.",
                    e);
        }
    }
}
