package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Spliced;
import java.util.List;

/**
 * What became of a shell text that is run as root in a container of the image, and never becomes part of it.
 *
 * @param commands what to run on Alpine in its place, one after the other; none where nothing of it is needed there
 * @param findings what a person must be told, with places in the text
 */
public record CommandConversion(List<String> commands, List<Finding> findings) {
    /** A heredoc keeps the text's lines as they are. */
    private static final String HEAD = "FROM debian:stable-slim\nRUN <<'END_OF_THE_ALPINIST_COMMAND'\n";

    private static final String TAIL = "\nEND_OF_THE_ALPINIST_COMMAND\n";
    private static final int HEAD_LINES = 2;

    public CommandConversion {
        commands = List.copyOf(commands);
        findings = List.copyOf(findings);
    }

    /**
     * Converts it as the RUN of a Dockerfile would be.
     *
     * @param name what people know the text by, for the places of findings
     */
    public static CommandConversion of(Converter converter, String name, String text) {
        Conversion conversion = converter.convert(parse(name, HEAD + text + TAIL));
        List<Finding> findings = conversion.findings().stream()
                .filter(finding -> finding.place().line() > HEAD_LINES && !isOfState(finding))
                .map(CommandConversion::moved)
                .toList();
        List<String> commands = parse(name, conversion.text()).instructions().stream()
                .filter(instruction -> instruction.is("RUN"))
                .flatMap(run -> run.shellText().stream())
                .map(Spliced::text)
                .map(String::strip)
                .toList();
        return new CommandConversion(commands, findings);
    }

    private static Dockerfile parse(String name, String text) {
        return Dockerfile.parse(Source.of(name, text));
    }

    /** What a container holds is gone with it. */
    private static boolean isOfState(Finding finding) {
        return finding.rule().equals(StatefulSoftware.RULE.id());
    }

    private static Finding moved(Finding finding) {
        Place place = finding.place();
        return new Finding(
                finding.rule(),
                finding.severity(),
                new Place(place.file(), place.line() - HEAD_LINES, place.column()),
                finding.message(),
                finding.remedy());
    }
}
