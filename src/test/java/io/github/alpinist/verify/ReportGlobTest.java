package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportGlobTest {
    @ParameterizedTest
    @CsvSource({
        "report.xml, /app/report.xml, true",
        "report.xml, /app/x/report.xml, false",
        "report.xml, /report.xml, false",
        "/report.xml, /report.xml, true",
        "./build/*.xml, /app/build/a.xml, true",
        "build/*.xml, /app/build/sub/a.xml, false",
        "build/**/*.xml, /app/build/a.xml, true",
        "build/**/*.xml, /app/build/one/two/a.xml, true",
        "**/TEST-*.xml, /app/TEST-a.xml, true",
        "**/surefire-reports/TEST-*.xml, /app/core/target/surefire-reports/TEST-a.b.xml, true",
        "**/surefire-reports/TEST-*.xml, /app/core/target/other/TEST-a.b.xml, false",
        "reports/**, /app/reports/a/b.xml, true",
        "report-?.xml, /app/report-1.xml, true",
        "report-?.xml, /app/report-12.xml, false",
        "a*b*c.xml, /app/axbxbxc.xml, true",
        "a*b*c.xml, /app/axbxbxd.xml, false"
    })
    void starsStandForPartsOfANameAndTwoForFolders(String glob, String path, boolean matches) {
        assertThat(ReportGlob.of(glob, "/app").matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "report.xml, /app/report.xml, report.xml, /app/report.xml",
        "build/*.xml, /app/build/., ./a.xml, /app/build/a.xml",
        "*.xml, /app/., ./sub/a.xml, /app/sub/a.xml",
        "/out/**/a.xml, /out/., ./x/a.xml, /out/x/a.xml",
        "/*.xml, //., ./a.xml, /a.xml"
    })
    void whatIsCopiedIsTheDeepestFolderThatIsNamed(String glob, String source, String entry, String path) {
        assertThat(ReportGlob.of(glob, "/app").source()).isEqualTo(source);
        assertThat(ReportGlob.of(glob, "/app").located(entry)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../report.xml", "a/../../b.xml", "/", ".", ""})
    void whatLeadsUpOrNamesNothingIsRefused(String glob) {
        assertThatThrownBy(() -> ReportGlob.of(glob, "/app")).isInstanceOf(AlpinistException.class);
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void aPatternMadeToTakeForEverDoesNot() {
        assertThat(ReportGlob.of("*a".repeat(100) + "b", "/").matches("/" + "a".repeat(4000)))
                .isFalse();
        assertThat(ReportGlob.of("**/a/".repeat(100) + "b", "/").matches("/a".repeat(2000)))
                .isFalse();
    }
}
