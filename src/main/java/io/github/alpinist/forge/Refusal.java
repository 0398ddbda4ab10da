package io.github.alpinist.forge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Plain;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;

/**
 * Says what a forge refused and what would help; the token is cut out of whatever the answer repeats of it.
 *
 * @param forge its name
 * @param repository as people name it
 * @param rights that the token needs, as an imperative
 */
record Refusal(String forge, URI api, String repository, String token, String rights) {
    private static final int LONGEST = 400;

    /** Without the cause, because that may repeat the token. */
    AlpinistException of(IOException error) {
        String said = Plain.line(words(message(error)).replace(token, "***"), LONGEST);
        if (error instanceof RefusedException refused) {
            return failure(
                    forge + " refused (" + refused.status() + ") for " + repository + ": " + said,
                    remedy(refused.status()));
        }
        if (error instanceof UnexpectedAnswerException) {
            return failure(
                    forge + " at " + api.getHost() + " answered for " + repository + ": " + said,
                    "see that " + api + " is the address of its API");
        }
        return failure(
                forge + " at " + api.getHost() + " did not answer for " + repository + ": " + said,
                "see that this machine reaches it, then run again: no second pull request comes of it");
    }

    /** Some errors of Java have no words but their name. */
    static String message(IOException error) {
        return Objects.toString(error.getMessage(), error.getClass().getSimpleName());
    }

    private String remedy(int status) {
        return switch (status) {
            case 301, 302, 307, 308 -> "give the address and the name that the repository has now";
            case 401 -> "give a token that has not expired";
            case 403 -> rights;
            case 404 ->
                "see that the repository's name is right, and that the token may see and write to it: " + rights;
            case 409 -> "see that the repository is not empty and nobody else is writing to the branch, then run again";
            case 423 -> "unarchive the repository, or take the patch";
            case 429 -> "wait until the rate limit of " + forge + " is over, then run again";
            default ->
                status < 500
                        ? "change what " + forge + " names, then run again"
                        : "run again later: no second pull request comes of it";
        };
    }

    private static AlpinistException failure(String message, String remedy) {
        return new AlpinistException(Failure.FORGE, message, remedy);
    }

    /** The forge's own words, where the answer has them. */
    private static String words(String text) {
        try {
            JsonElement answer = JsonParser.parseString(text);
            return answer instanceof JsonObject object ? words(object, text) : text;
        } catch (JsonParseException e) {
            return text;
        }
    }

    private static String words(JsonObject answer, String text) {
        for (String name : new String[] {"message", "error_description", "error"}) {
            if (answer.has(name)) {
                JsonElement said = answer.get(name);
                return said.isJsonPrimitive() ? said.getAsString() : said.toString();
            }
        }
        return text;
    }
}
