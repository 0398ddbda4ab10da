package io.github.alpinist.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of Docker's client: {@code config.json} in {@code DOCKER_CONFIG} or {@code ~/.docker}.
 *
 * @param folder where it lies, and the contexts beside it
 * @param json its content; empty where there is no file
 */
record DockerConfig(Path folder, JsonObject json) {
    /** @param environment variables by name; {@code DOCKER_CONFIG} and {@code HOME} are read */
    static DockerConfig read(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", "/"));
        String named = environment.getOrDefault("DOCKER_CONFIG", "");
        Path folder = named.isEmpty() ? Path.of(home, ".docker") : Path.of(named);
        return new DockerConfig(folder, readJson(folder.resolve("config.json")).orElseGet(JsonObject::new));
    }

    /** The JSON object in a file; empty where there is no such file. */
    static Optional<JsonObject> readJson(Path file) {
        try {
            return Optional.of(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new AlpinistException(
                    Failure.ENGINE,
                    "Docker's configuration " + file + " cannot be read: " + EngineFailures.message(e),
                    "Repair the file, or name another folder with DOCKER_CONFIG.",
                    e);
        }
    }

    Optional<String> text(String key) {
        return text(json, key);
    }

    static Optional<String> text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonPrimitive() && !value.getAsString().isEmpty()
                ? Optional.of(value.getAsString())
                : Optional.empty();
    }

    /** The members of an object that are objects themselves; none where the key is absent. */
    Map<String, JsonObject> objects(String key) {
        Map<String, JsonObject> members = new LinkedHashMap<>();
        object(json, key).entrySet().forEach(member -> {
            if (member.getValue().isJsonObject()) {
                members.put(member.getKey(), member.getValue().getAsJsonObject());
            }
        });
        return members;
    }

    /** An object below a key; an empty one where the key is absent. */
    static JsonObject object(JsonObject parent, String key) {
        JsonElement value = parent.get(key);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }
}
