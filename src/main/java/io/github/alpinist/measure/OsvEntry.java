package io.github.alpinist.measure;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One entry of the OSV format. */
final class OsvEntry {
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,}");
    private static final Map<String, Advisory.Kind> EVENTS = Map.of(
            "introduced", Advisory.Kind.INTRODUCED,
            "fixed", Advisory.Kind.FIXED,
            "last_affected", Advisory.Kind.LAST_AFFECTED,
            "limit", Advisory.Kind.LIMIT);
    private static final Map<String, String> WORDS = Map.of(
            "critical", "critical",
            "high", "high",
            "important", "high",
            "medium", "medium",
            "moderate", "medium",
            "low", "low",
            "unimportant", "low",
            "negligible", "low");

    private final JsonObject entry;

    OsvEntry(JsonObject entry) {
        this.entry = entry;
    }

    /** By ecosystem and source package; nothing where the entry was withdrawn. */
    Map<String, Map<String, List<Advisory>>> advisories(Set<String> ecosystems) {
        Map<String, Map<String, List<Advisory>>> advisories = new HashMap<>();
        if (entry.has("withdrawn")) {
            return advisories;
        }
        for (JsonElement each : array(entry, "affected")) {
            JsonObject affected = each.getAsJsonObject();
            JsonObject of = object(affected, "package");
            String ecosystem = text(of, "ecosystem").orElse("").replaceFirst(":LTS$", "");
            if (ecosystems.contains(ecosystem)) {
                advisories
                        .computeIfAbsent(ecosystem, key -> new HashMap<>())
                        .computeIfAbsent(text(of, "name").orElse(""), key -> new ArrayList<>())
                        .add(advisory(affected));
            }
        }
        return advisories;
    }

    private Advisory advisory(JsonObject affected) {
        List<List<Advisory.Event>> ranges = new ArrayList<>();
        for (JsonElement each : array(affected, "ranges")) {
            JsonObject range = each.getAsJsonObject();
            if (text(range, "type").filter("ECOSYSTEM"::equals).isPresent()) {
                ranges.add(events(range));
            }
        }
        return new Advisory(ids(), severity(affected), ranges, new HashSet<>(texts(affected, "versions")));
    }

    private static List<Advisory.Event> events(JsonObject range) {
        List<Advisory.Event> events = new ArrayList<>();
        for (JsonElement each : array(range, "events")) {
            JsonObject event = each.getAsJsonObject();
            EVENTS.forEach((name, kind) ->
                    text(event, name).ifPresent(version -> events.add(new Advisory.Event(kind, version))));
        }
        return events;
    }

    /** The CVEs behind it, under which it is known everywhere; its own id where it names none. */
    private List<String> ids() {
        List<String> cves = Stream.of(
                        text(entry, "id").stream(), texts(entry, "aliases").stream(), texts(entry, "upstream").stream())
                .flatMap(each -> each)
                .filter(id -> CVE.matcher(id).matches())
                .distinct()
                .toList();
        return cves.isEmpty() ? List.of(text(entry, "id").orElse("unnamed")) : cves;
    }

    private String severity(JsonObject affected) {
        return Stream.concat(array(affected, "severity").asList().stream(), array(entry, "severity").asList().stream())
                .map(JsonElement::getAsJsonObject)
                .flatMap(each -> text(each, "score").flatMap(Cvss3::score).stream())
                .findFirst()
                .map(Cvss3::severity)
                .or(() -> words(affected))
                .orElse("unknown");
    }

    private Optional<String> words(JsonObject affected) {
        return Stream.of(
                        object(affected, "ecosystem_specific"),
                        object(affected, "database_specific"),
                        object(entry, "database_specific"))
                .flatMap(each -> Stream.of("severity", "urgency").flatMap(key -> text(each, key).stream()))
                .flatMap(word -> Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT))).stream())
                .findFirst();
    }

    private static JsonArray array(JsonObject object, String key) {
        return object.get(key) instanceof JsonArray array ? array : new JsonArray();
    }

    private static JsonObject object(JsonObject object, String key) {
        return object.get(key) instanceof JsonObject found ? found : new JsonObject();
    }

    private static Optional<String> text(JsonObject object, String key) {
        return object.get(key) instanceof JsonPrimitive text ? Optional.of(text.getAsString()) : Optional.empty();
    }

    private static List<String> texts(JsonObject object, String key) {
        return array(object, key).asList().stream()
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }
}
