package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.text.Edits;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.List;

/** What holds for every conversion, whatever the text. */
final class ConversionInvariants {
    private static final Converter CONVERTER =
            new Converter(Catalog.bundled(), new Release(3, 21), BuildContext.empty(), List.of());

    private ConversionInvariants() {}

    /** Converts a text, or sees it refused, and looks at what became of it. */
    static void check(Source source) {
        Conversion conversion;
        try {
            conversion = CONVERTER.convert(Dockerfile.parse(source));
        } catch (AlpinistException refusal) {
            assertThat(refusal.failure()).isEqualTo(Failure.INPUT);
            return;
        }
        check(source, conversion);
    }

    private static void check(Source source, Conversion conversion) {
        String text = source.text();
        Dockerfile result = Dockerfile.parse(source.withText(conversion.text()));
        assertThat(Edits.apply(text, conversion.edits())).as(text).isEqualTo(conversion.text());
        if (conversion.nothingToDo()) {
            assertThat(conversion.text()).isEqualTo(text);
        }
        conversion.findings().forEach(finding -> standsInTheText(finding, source));
        keepsComments(conversion.original(), result);
        keepsShellReadable(conversion.original(), result);
        assertThat(CONVERTER.convert(result).text()).as(text).isEqualTo(conversion.text());
    }

    private static void standsInTheText(Finding finding, Source source) {
        assertThat(finding.place().line()).as("%s", finding).isBetween(1, source.lineCount());
        assertThat(finding.place().column()).as("%s", finding).isPositive();
        assertThat(finding.remedy()).as("%s", finding).isNotBlank();
    }

    private static void keepsComments(Dockerfile original, Dockerfile result) {
        List<String> kept = comments(result);
        assertThat(comments(original)).as(original.print()).allMatch(kept::remove);
    }

    private static List<String> comments(Dockerfile file) {
        return new ArrayList<>(file.comments().stream()
                .map(span -> file.source().text(span).strip())
                .toList());
    }

    private static void keepsShellReadable(Dockerfile original, Dockerfile result) {
        if (unreadable(original).isEmpty()) {
            assertThat(unreadable(result)).as(original.print()).isEmpty();
        }
    }

    private static List<Finding> unreadable(Dockerfile file) {
        return file.instructions().stream()
                .map(Instruction::effective)
                .filter(instruction -> instruction.is("RUN"))
                .flatMap(instruction -> instruction.shellText().stream())
                .flatMap(script -> Shell.parse(script).findings().stream())
                .toList();
    }
}
