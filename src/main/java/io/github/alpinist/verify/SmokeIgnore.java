package io.github.alpinist.verify;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.text.BoundedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a repository takes out of the comparison of answers.
 *
 * @param headers names in lower case
 * @param patterns what they find in the body's parts is not compared
 */
public record SmokeIgnore(Set<String> headers, List<Pattern> patterns) {
    public static final SmokeIgnore NOTHING = new SmokeIgnore(Set.of(), List.of());

    private static final Pattern HEADER = Pattern.compile("(?i)header +([!#$%&'*+.^_`|~0-9a-z-]+)");

    public SmokeIgnore {
        headers = Set.copyOf(headers);
        patterns = List.copyOf(patterns);
    }

    /**
     * Reads what is ignored.
     *
     * @param texts each {@code header NAME} or a regular expression
     * @throws AlpinistException where one is neither
     */
    public static SmokeIgnore parse(List<String> texts) {
        Set<String> headers = new HashSet<>();
        List<Pattern> patterns = new ArrayList<>();
        for (String text : texts) {
            Matcher header = HEADER.matcher(text);
            if (header.matches()) {
                headers.add(header.group(1).toLowerCase(Locale.ROOT));
            } else {
                patterns.add(pattern(text));
            }
        }
        return new SmokeIgnore(headers, patterns);
    }

    /** The text with what the patterns find masked. */
    String mask(String text) {
        String masked = text;
        for (Pattern pattern : patterns) {
            try {
                masked = pattern.matcher(new BoundedText(masked)).replaceAll(Matcher.quoteReplacement(Steady.ANY));
            } catch (StackOverflowError | BoundedText.TooManyStepsException e) {
                throw refused(pattern.pattern(), "takes too long on an answer");
            }
        }
        return masked;
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw refused(text, "is no regular expression: " + e.getDescription());
        }
    }

    private static AlpinistException refused(String text, String why) {
        return new AlpinistException(
                Failure.INPUT,
                "--smoke-ignore " + text + " " + why,
                "Write 'header NAME', or a regular expression as Java reads it.");
    }
}
