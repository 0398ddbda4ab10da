package io.github.alpinist.migrate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.alpinist.report.JsonReport;
import java.util.Optional;

/** The record on disk: {@code .alpinist/migration.json}. */
final class RecordFile {
    static final String NAME = "migration.json";

    private static final Gson GSON = JsonReport.create(new GsonBuilder().setPrettyPrinting());

    private RecordFile() {}

    static void write(Workspace workspace, Migration migration) {
        workspace.write(NAME, text(migration));
    }

    static String text(Migration migration) {
        return GSON.toJson(migration) + "\n";
    }

    /** The record that stands there; empty where there is none, or none that this release reads. */
    static Optional<Migration> read(Workspace workspace) {
        return workspace.read(NAME).flatMap(RecordFile::parse);
    }

    static Optional<Migration> parse(String json) {
        try {
            JsonObject object = GSON.fromJson(json, JsonObject.class);
            boolean known = object != null
                    && object.has("schema")
                    && object.get("schema").getAsInt() == Migration.SCHEMA;
            return known ? Optional.of(GSON.fromJson(object, Migration.class)) : Optional.empty();
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
