package io.github.alpinist.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JSON Schema of reports, from the records and from what {@code docs/report.md} says of each field. */
final class ReportSchema {
    private static final Map<Type, String> PLAIN = Map.of(
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            double.class, "number",
            Double.class, "number",
            boolean.class, "boolean",
            String.class, "string");

    private final String page;
    private final Map<String, JsonObject> records = new LinkedHashMap<>();

    private ReportSchema(String page) {
        this.page = page;
    }

    /**
     * The schema of {@link Report}.
     *
     * @param page the text of docs/report.md
     * @throws AssertionError where a component of a record has no row on the page
     */
    static JsonObject of(String page) {
        ReportSchema schema = new ReportSchema(page);
        JsonObject root = new JsonObject();
        root.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.addProperty("title", "Report of Alpinist, schema " + Report.SCHEMA);
        root.add("$ref", schema.record(Report.class).get("$ref"));
        JsonObject definitions = new JsonObject();
        schema.records.forEach(definitions::add);
        definitions
                .getAsJsonObject("Report")
                .getAsJsonObject("properties")
                .getAsJsonObject("schema")
                .addProperty("const", Report.SCHEMA);
        root.add("$defs", definitions);
        return root;
    }

    private JsonObject record(Class<?> type) {
        if (!records.containsKey(type.getSimpleName())) {
            JsonObject definition = new JsonObject();
            records.put(type.getSimpleName(), definition);
            fill(definition, type);
        }
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/$defs/" + type.getSimpleName());
        return reference;
    }

    private void fill(JsonObject definition, Class<?> type) {
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = component.getType() == Optional.class;
            JsonObject property = value(component.getGenericType());
            property.addProperty("description", described(type, component, optional));
            properties.add(component.getName(), property);
            if (!optional) {
                required.add(component.getName());
            }
        }
        definition.addProperty("type", "object");
        definition.add("properties", properties);
        definition.add("required", required);
    }

    private JsonObject value(Type type) {
        JsonObject value = new JsonObject();
        if (type instanceof ParameterizedType generic) {
            Type held = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return value(held);
            }
            value.addProperty("type", "array");
            value.add("items", value(held));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            return record(record);
        } else if (type instanceof Class<?> names && names.isEnum()) {
            JsonArray constants = new JsonArray();
            Stream.of(names.getEnumConstants()).forEach(name -> constants.add(((Enum<?>) name).name()));
            value.add("enum", constants);
        } else {
            value.addProperty("type", Optional.ofNullable(PLAIN.get(type)).orElseThrow());
        }
        return value;
    }

    private String described(Class<?> type, RecordComponent component, boolean optional) {
        String field = type.getSimpleName() + "." + component.getName();
        Pattern heading = Pattern.compile("(?ms)^### " + type.getSimpleName() + "\n(.*?)(?=^##|\\z)");
        Matcher section = heading.matcher(page);
        if (!section.find()) {
            throw new AssertionError("docs/report.md has no table of " + type.getSimpleName());
        }
        Matcher row = Pattern.compile("(?m)^\\| `" + component.getName() + "` \\| ([^|]*) \\| (.*) \\|$")
                .matcher(section.group(1));
        if (!row.find()) {
            throw new AssertionError("docs/report.md has no row of " + field);
        }
        if (row.group(1).endsWith(", optional") != optional) {
            throw new AssertionError("docs/report.md is wrong on whether it is optional: " + field);
        }
        return row.group(2).replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("`", "");
    }
}
