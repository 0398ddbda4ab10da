package io.github.alpinist.risk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads {@code Pipfile.lock}, which tells versions and hashes, and no names of files. */
final class PipfileLock {
    private final Source source;
    private final PythonVersion python;

    private PipfileLock(Source source, PythonVersion python) {
        this.source = source;
        this.python = python;
    }

    /** @param dev whether what only development needs is installed */
    static List<PythonPin> read(Source source, PythonVersion python, boolean dev) {
        try {
            return JsonParser.parseString(source.text()) instanceof JsonObject lock
                    ? new PipfileLock(source, python).pins(lock, dev).toList()
                    : List.of();
        } catch (JsonParseException e) {
            return List.of();
        }
    }

    private Stream<PythonPin> pins(JsonObject lock, boolean dev) {
        boolean ownIndex = lock.get("_meta") instanceof JsonObject meta
                && !String.valueOf(meta.get("sources")).contains("pypi.org");
        return Stream.of("default", "develop")
                .filter(section -> dev || section.equals("default"))
                .flatMap(section -> lock.get(section) instanceof JsonObject packages
                        ? packages.entrySet().stream()
                        : Stream.<Map.Entry<String, JsonElement>>empty())
                .flatMap(each -> each.getValue() instanceof JsonObject locked
                        ? pin(each.getKey(), locked, ownIndex).stream()
                        : Stream.empty());
    }

    private Optional<PythonPin> pin(String name, JsonObject locked, boolean ownIndex) {
        String version = text(locked.get("version"));
        if (!version.startsWith("==") || !PythonMarker.mayHold(text(locked.get("markers")), python)) {
            return Optional.empty();
        }
        List<String> hashes = locked.get("hashes") instanceof Iterable<?> listed
                ? StreamSupport.stream(listed.spliterator(), false)
                        .map(hash -> hash instanceof JsonElement element ? text(element) : "")
                        .filter(hash -> hash.startsWith("sha256:"))
                        .map(hash -> hash.substring("sha256:".length()))
                        .toList()
                : List.of();
        boolean asked = !ownIndex && List.of("", "pypi").contains(text(locked.get("index")));
        return Optional.of(new PythonPin(
                PythonPin.normal(name), version.substring(2), "", place(name), List.of(), hashes, asked, false));
    }

    private static String text(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    private Place place(String name) {
        int at = Math.max(0, source.text().indexOf("\"" + name + "\": {"));
        return new Place(source.name(), source.position(at).line(), 1);
    }
}
