package io.github.alpinist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Report;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents list is what the code has. */
class DocumentationTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>.+?</groupId>\\s*<artifactId>(.+?)</artifactId>(?:(?!</dependency>)[\\s\\S])*");

    @ParameterizedTest
    @EnumSource(Failure.class)
    void everyExitCodeIsDocumented(Failure failure) throws IOException {
        assertThat(Files.readString(Path.of("docs/exit-codes.md")))
                .contains("| " + failure.exitCode() + " | `" + failure + "` |");
    }

    static Set<Class<?>> recordsOfTheReport() {
        Set<Class<?>> records = new LinkedHashSet<>();
        collect(Report.class, records);
        return records;
    }

    @ParameterizedTest
    @MethodSource("recordsOfTheReport")
    void everyFieldOfTheReportIsDocumentedInItsOrder(Class<?> type) throws IOException {
        List<String> documented = ROW.matcher(section(type))
                .results()
                .map(row -> row.group(1) + (row.group(2).endsWith(", optional") ? "?" : ""))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Stream.of(type.getRecordComponents())
                        .map(field -> field.getName() + (field.getType() == Optional.class ? "?" : ""))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Conclusion.Kind.class)
    void everyConclusionIsDocumented(Conclusion.Kind kind) throws IOException {
        assertThat(Files.readString(Path.of("docs/report.md"))).contains("| `" + kind + "` |");
    }

    @Test
    void everyLibraryThatShipsHasItsReason() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String reasons = Files.readString(Path.of("docs/dependencies.md"));
        List<String> libraries = DEPENDENCY
                .matcher(pom)
                .results()
                .filter(found -> !found.group().matches("(?s).*<scope>(?:test|import)<.*"))
                .map(found -> found.group(1))
                .toList();

        assertThat(libraries)
                .hasSizeGreaterThan(5)
                .allSatisfy(library -> assertThat(reasons).contains("`" + library + "`"));
    }

    @Test
    void everyTestThatTheThreatModelNamesIsThere() throws IOException {
        List<MatchResult> named = Pattern.compile("`(\\w+Test)\\.(\\w+)`")
                .matcher(Files.readString(Path.of("docs/security.md")))
                .results()
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(15)
                .allSatisfy(test -> assertThat(source(test.group(1))).contains(" " + test.group(2) + "("));
    }

    private static String source(String testClass) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return Files.readString(files.filter(file -> file.endsWith(testClass + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no " + testClass)));
        }
    }

    private static String section(Class<?> type) throws IOException {
        String text = Files.readString(Path.of("docs/report.md"));
        String title = "\n### " + type.getSimpleName() + "\n";
        assertThat(text).contains(title);
        String rest = text.substring(text.indexOf(title) + title.length());
        String table = rest.substring(rest.indexOf("| field"));
        return table.substring(0, (table + "\n\n").indexOf("\n\n"));
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> plain && plain.isRecord() && records.add(plain)) {
            Stream.of(plain.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(component -> collect(component, records));
        }
    }
}
