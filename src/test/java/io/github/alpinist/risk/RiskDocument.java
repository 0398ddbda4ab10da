package io.github.alpinist.risk;

import io.github.alpinist.finding.Severity;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code docs/musl.md}: every risk of the catalogue. */
final class RiskDocument {
    private static final String HEAD = """
            # What a move to musl can break

            What Alpinist looks for in a repository before it builds anything: how it shows, why it breaks, what helps, when
            it no longer holds, and where that is written. The name of a risk stands in square brackets behind each finding.
            Most of it concerns few programs; the tests settle what a finding only suspects.

            This page is written from the catalogue: `mvn test -Dtest=RiskDocumentTest -Dalpinist.write=true`.
            """;

    private RiskDocument() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (RiskGroup group : Risks.groups()) {
            text.append("\n## ").append(group.title()).append('\n');
            group.risks().forEach(risk -> text.append(section(risk)));
        }
        return text.toString();
    }

    private static String section(Risk risk) {
        Severity severity = risk.severity();
        return "\n### " + risk.id() + "\n\n**" + risk.title() + "** ("
                + severity.name().toLowerCase(Locale.ROOT) + "): " + risk.reason() + ".\n\n"
                + "- Shows: " + risk.shows() + "\n"
                + "- Remedy: " + risk.remedy() + ".\n"
                + risk.lastRelease()
                        .map(last -> "- Holds up to Alpine " + last + ".\n")
                        .orElse("")
                + risk.until().map(until -> "- Until: " + until + "\n").orElse("")
                + "- Sources: "
                + risk.sources().stream().map(source -> "<" + source + ">").collect(Collectors.joining(", ")) + "\n";
    }
}
