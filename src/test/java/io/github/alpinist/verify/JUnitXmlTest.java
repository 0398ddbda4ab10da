package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports in the dialects of the usual tools, beside this test, and reports that mean harm. */
class JUnitXmlTest {
    @ParameterizedTest
    @CsvSource({
        "surefire, 5, 1, 1, 1",
        "pytest, 3, 0, 1, 1",
        "jest, 2, 1, 0, 0",
        "gotestsum, 3, 0, 0, 1",
        "phpunit, 3, 0, 0, 0",
        "rspec, 2, 0, 0, 1",
        "googletest, 2, 0, 0, 1"
    })
    void testsAreCountedAndNotWhatTheSuitesClaim(String dialect, int tests, int failed, int errored, int skipped)
            throws Exception {
        assertThat(TestReport.of(fixture(dialect)).counts()).isEqualTo(new TestCounts(tests, failed, errored, skipped));
    }

    @Test
    void aTestIsKnownByItsClassNameAndFile() throws Exception {
        assertThat(fixture("pytest")).extracting(TestCase::id).contains("tests.test_store > test_keeps[a-b]");
        assertThat(fixture("phpunit"))
                .extracting(TestCase::id)
                .containsExactly(
                        "StoreTest > testKeeps > /app/tests/StoreTest.php",
                        "StoreTest > testAdds with data set #0 > /app/tests/StoreTest.php",
                        "StoreTest > testAdds with data set #1 > /app/tests/StoreTest.php");
    }

    @Test
    void aTestWithoutAClassIsKnownByItsSuite() throws Exception {
        assertThat(read("<testsuite name='outer'><testsuite name='inner'><testcase name='a'/></testsuite>"
                        + "<testcase name='b'/></testsuite>"))
                .extracting(TestCase::id)
                .containsExactly("inner > a", "outer > b");
    }

    @Test
    void theXmlOfSomethingElseHoldsNoTests() throws Exception {
        assertThat(read("<coverage><testcase name='a'/></coverage>")).isEmpty();
    }

    @Test
    void aReportThatBreaksOffIsRefused() {
        assertThatThrownBy(() -> read("<testsuite><testcase name='a'/>")).isInstanceOf(XMLStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE testsuite><testsuite/>",
                "<!DOCTYPE t [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><testsuite><testcase name='&b;'/></testsuite>",
                "<!DOCTYPE t [<!ENTITY a 'ha'>]><testsuite>&a;</testsuite>",
                "<testsuite>&unknown;</testsuite>"
            })
    void aDocumentTypeAndEntitiesAreRefused(String hostile) {
        assertThatThrownBy(() -> read(hostile)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void aBillionLaughsAreRefusedBeforeTheFirst() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE t [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;&a%d;&a%d;'>".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        assertThatThrownBy(() -> read(laughs + "]><testsuite><testcase name='x'>&a29;</testcase></testsuite>"))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void noFileOfTheMachineIsRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "token");
        String report = "<!DOCTYPE t [<!ENTITY s SYSTEM '%s'>]><testsuite><testcase name='x'>&s;</testcase></testsuite>"
                .formatted(secret.toUri());

        assertThatThrownBy(() -> read(report))
                .isInstanceOf(XMLStreamException.class)
                .hasMessageNotContaining("token");
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        assertThatThrownBy(() -> read("<testsuite>".repeat(100_000))).hasMessageContaining("nested too deeply");
    }

    @Test
    void namesReachNeitherTheTerminalNorACiServiceAsCommands() throws Exception {
        String id = read("<testsuite><testcase name='::error::&#x9b;31m\u202e" + "x".repeat(9999) + "'/></testsuite>")
                .get(0)
                .id();

        assertThat(id).hasSizeLessThan(400).doesNotContain("\u009b").doesNotContain("\u202e");
        assertThat(id).doesNotStartWith("::");
    }

    private static List<TestCase> fixture(String name) throws IOException, XMLStreamException {
        try (InputStream in = Objects.requireNonNull(JUnitXmlTest.class.getResourceAsStream(name + ".xml"))) {
            return JUnitXml.read(in);
        }
    }

    private static List<TestCase> read(String xml) throws XMLStreamException {
        return JUnitXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
