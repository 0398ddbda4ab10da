package io.github.alpinist.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;

/** The report as JSON, in the form that {@code docs/report.md} describes. */
public final class JsonReport {
    private static final Gson GSON = create(new GsonBuilder().setPrettyPrinting());

    private JsonReport() {}

    /**
     * A Gson that also reads and writes records of this package, for those who keep them in a larger record; whatever
     * it refuses it refuses by a {@link JsonParseException}.
     */
    public static Gson create(GsonBuilder builder) {
        return builder.disableHtmlEscaping()
                .registerTypeAdapterFactory(new OptionalAdapter())
                .registerTypeAdapterFactory(new StrictEnums())
                .registerTypeAdapterFactory(new StrictRecords())
                .create();
    }

    /** Ends with a line feed. */
    public static String write(Report report) {
        return GSON.toJson(report) + "\n";
    }

    /** Ends with a line feed. */
    public static String write(FleetReport fleet) {
        return GSON.toJson(fleet) + "\n";
    }

    /** Ends with a line feed. */
    public static String write(RecordComparison comparison) {
        return GSON.toJson(comparison) + "\n";
    }

    /**
     * Reads what {@link #write(Report)} wrote.
     *
     * @param name of the file, for the message of an error
     * @throws AlpinistException of kind {@link Failure#INPUT} where the text is no report of {@link Report#SCHEMA}
     */
    public static Report read(String name, String json) {
        try {
            JsonObject object = GSON.fromJson(json, JsonObject.class);
            requireSchema(object);
            return GSON.fromJson(object, Report.class);
        } catch (JsonParseException | NumberFormatException e) {
            throw new AlpinistException(
                    Failure.INPUT,
                    name + " is not a report that this release of Alpinist reads: " + e.getMessage(),
                    "run Alpinist again to write a new report",
                    e);
        }
    }

    private static void requireSchema(JsonObject report) {
        JsonElement schema = report == null ? null : report.get("schema");
        if (schema == null || !schema.isJsonPrimitive() || schema.getAsInt() != Report.SCHEMA) {
            throw new JsonParseException("its schema is " + schema + ", not " + Report.SCHEMA);
        }
    }
}
