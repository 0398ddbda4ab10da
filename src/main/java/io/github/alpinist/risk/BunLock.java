package io.github.alpinist.risk;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** bun.lock: JSON with commas before closing brackets; a package is an array of its name with version, and more. */
final class BunLock {
    private static final Pattern LAST_COMMA = Pattern.compile(",(?=\\s*+[}\\]])");

    private BunLock() {}

    static List<NodePackage> read(String text) {
        return Json.object(LAST_COMMA.matcher(text).replaceAll(""))
                .flatMap(lock -> Json.object(lock, "packages"))
                .map(packages -> packages.entrySet().stream()
                        .flatMap(entry -> one(entry.getValue()).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<NodePackage> one(JsonElement entry) {
        if (!(entry instanceof JsonArray cells)
                || cells.isEmpty()
                || !cells.get(0).isJsonPrimitive()) {
            return Optional.empty();
        }
        String id = cells.get(0).getAsString();
        int at = id.lastIndexOf('@');
        Set<String> needs = new LinkedHashSet<>();
        for (JsonElement cell : cells) {
            if (cell instanceof JsonObject details) {
                Json.object(details, "dependencies").ifPresent(all -> needs.addAll(all.keySet()));
                Json.object(details, "optionalDependencies").ifPresent(all -> needs.addAll(all.keySet()));
            }
        }
        return at > 0
                ? Optional.of(new NodePackage(id.substring(0, at), id.substring(at + 1), false, needs))
                : Optional.empty();
    }
}
