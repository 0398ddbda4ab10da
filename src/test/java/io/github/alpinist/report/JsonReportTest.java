package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportTest {
    @Test
    void everyFieldComesBack() {
        assertThat(JsonReport.read("report.json", JsonReport.write(Reports.full())))
                .isEqualTo(Reports.full());
    }

    @Test
    void whatWasNotMeasuredIsAbsentAndComesBackAbsent() {
        String json = JsonReport.write(Reports.blocked());

        assertThat(json).doesNotContain("\"diff\"", "\"engine\"", "null");
        assertThat(JsonReport.read("report.json", json)).isEqualTo(Reports.blocked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "subject", "conclusion", "variants", "checks", "findings", "stages"})
    void aReportWithoutARequiredFieldIsRefusedByTheNameOfTheField(String field) {
        JsonObject report = parsed();
        report.remove(field);

        assertRefused(report.toString(), "'" + field + "'");
    }

    @Test
    void anUnknownNameOfAnEnumIsRefused() {
        JsonObject report = parsed();
        report.getAsJsonObject("conclusion").addProperty("kind", "TRIUMPH");

        assertRefused(report.toString(), "Kind");
    }

    @Test
    void anotherSchemaIsRefusedWithBothNumbers() {
        JsonObject report = parsed();
        report.addProperty("schema", 2);

        assertRefused(report.toString(), "its schema is 2, not 1");
    }

    @Test
    void aVariantThatStandsTwiceIsRefused() {
        JsonObject report = parsed();
        report.getAsJsonArray("variants").add(report.getAsJsonArray("variants").get(0));

        assertRefused(report.toString(), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "7", "{\"schema\":{}}", "{\"schema\":1,\"variants\":[null]}"})
    void whatIsNoReportIsRefused(String text) {
        assertRefused(text, "report.json is not a report");
    }

    private static JsonObject parsed() {
        return JsonParser.parseString(JsonReport.write(Reports.full())).getAsJsonObject();
    }

    private static void assertRefused(String json, String part) {
        assertThatThrownBy(() -> JsonReport.read("report.json", json))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.failure()).isEqualTo(Failure.INPUT))
                .hasMessageContaining(part);
    }
}
