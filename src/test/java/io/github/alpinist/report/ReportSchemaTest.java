package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To write the schema anew: {@code mvn test -Dtest=ReportSchemaTest -Dalpinist.write=true}. */
class ReportSchemaTest {
    private static final Path SCHEMA = Path.of("docs/report.schema.json");
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Test
    void theSchemaHasEveryFieldOfEveryRecordAsTheDocumentationDescribesIt() throws IOException {
        String schema = GSON.toJson(ReportSchema.of(Files.readString(Path.of("docs/report.md")))) + "\n";
        if (Boolean.getBoolean("alpinist.write")) {
            Files.writeString(SCHEMA, schema);
        }

        assertThat(Files.readString(SCHEMA))
                .as("docs/report.schema.json; to write it anew: mvn test -Dtest=ReportSchemaTest -Dalpinist.write=true")
                .isEqualTo(schema);
    }

    static List<Report> reports() {
        return List.of(
                Reports.full(),
                Reports.failed(),
                Reports.blocked(),
                Reports.withMeasurements(Reports.full(), SampleMeasurements.notHeld()),
                Reports.hostile("\u0000 \" <b>"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void whatIsWrittenIsValid(Report report) throws IOException {
        assertThat(errors(JsonReport.write(report))).isEmpty();
    }

    @Test
    void whatIsNoReportIsNot() throws IOException {
        String report = JsonReport.write(Reports.full());
        List<String> broken = List.of(
                "{}",
                report.replace("\"schema\": 1", "\"schema\": 2"),
                report.replace("\"quantity\": \"START\"", "\"quantity\": \"SPEED\""),
                report.replace("\"rounds\": 3", "\"rounds\": \"3\""),
                report.replace("\"limit\": 10.0,", ""));

        for (String text : broken) {
            assertThat(text).isNotEqualTo(report);
            assertThat(errors(text)).isNotEmpty();
        }
    }

    @Test
    void everyFieldThatAReportMayHaveIsInTheFullReport() {
        JsonObject definitions = GSON.fromJson(read(SCHEMA), JsonObject.class).getAsJsonObject("$defs");
        String full = Stream.of(Reports.full(), Reports.failed(), Reports.proposedAt("https://forge.example/1"))
                .map(JsonReport::write)
                .reduce("", String::concat);

        for (String record : definitions.keySet()) {
            assertThat(definitions
                            .getAsJsonObject(record)
                            .getAsJsonObject("properties")
                            .keySet())
                    .as(record)
                    .allSatisfy(field -> assertThat(full).contains("\"" + field + "\":"));
        }
    }

    private static List<String> errors(String report) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        return schema.validate(report, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
