package io.github.alpinist.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text of others in GitHub's Markdown, where nothing of it works: no tag, link, mention, reference, emoji or formula.
 * Code spans and code blocks are the one place where GitHub looks for none of these.
 */
public final class Markdown {
    /** A word with the marks of a sentence around it: nothing that any reader of Markdown gives a meaning. */
    private static final Pattern WORD = Pattern.compile("\\(?[\\p{L}\\p{N}]+(?:['\u2019-]\\p{L}+)*\\)?[.,;:!?]?\\)?");

    /** Long enough for GitHub to take it for a commit. */
    private static final Pattern HASH = Pattern.compile("\\(?[0-9a-fA-F]{7,}\\W*");

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    /** What follows a word that stands as code, and is not of it. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{L}\\p{N}])[.,;:]$");

    /** An address in which nothing ends a link. */
    private static final Pattern PAGE = Pattern.compile("https://([\\w.-]+(?:/[\\w./#?=&%+~-]*)?)");

    /** GitHub's own way to name one of its pages without a note to those who write there. */
    private static final String REDIRECT = "https://redirect.github.com/";

    /**
     * What is acted on by those who look for it in the source of a text, also within code: words that close an issue,
     * and the start of Alpinist's own markers.
     */
    private static final Pattern ACTED_ON =
            Pattern.compile("(?i)((?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|implement(?:s|ed|ing)?)"
                    + "(?=:?\\s+\\S*(?:[#!]\\d|://|/issues/|/work_items/))|<!--(?= *alpinist))");

    /** Parts two words for machines, and is not seen. */
    private static final String WORD_JOINER = "\u2060";

    private static final int CODE_LIMIT = 300;
    private static final int TEXT_LIMIT = 1000;

    private Markdown() {}

    /** The text as a code span, on one line, cut after 300 characters. */
    public static String code(String text) {
        String line = withoutEffect(Plain.line(text, CODE_LIMIT));
        if (line.isBlank()) {
            return "(empty)";
        }
        String fence = "`".repeat(longestBackticks(line) + 1);
        String pad = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") ? " " : "";
        return fence + pad + line + pad + fence;
    }

    /** The text as a sentence, on one line, cut after 1000 characters; what is not a plain word stands as code. */
    public static String text(String text) {
        StringBuilder result = new StringBuilder();
        StringBuilder odd = new StringBuilder();
        for (String word : Plain.line(text, TEXT_LIMIT).strip().split(" +", -1)) {
            if (isPlain(word)) {
                flush(odd, result);
                separate(result).append(PUNCTUATION.matcher(word).replaceAll("\\\\$0"));
            } else {
                separate(odd).append(word);
            }
        }
        flush(odd, result);
        return result.toString();
    }

    /** The phrase on one line, each piece by its kind. */
    static String phrase(Phrase phrase) {
        return phrase.parts().stream().map(Markdown::inline).collect(Collectors.joining());
    }

    private static String inline(Inline part) {
        return switch (part.kind()) {
            case WORDS, FIGURE, VERDICT -> part.text();
            case LABEL -> "**" + part.text() + "**";
            case TEXT -> text(part.text());
            case CODE -> code(part.text());
            case LINK -> link(part.text());
        };
    }

    /**
     * The address as a link, or as code where it could do more than lead to a page. GitHub tells the threads that a
     * text links to; those of other projects are not to hear of each move.
     */
    private static String link(String address) {
        Matcher page = PAGE.matcher(address);
        return page.matches()
                ? "[" + code(page.group(1)) + "](" + address.replaceFirst("^https://github[.]com/", REDIRECT) + ")"
                : code(address);
    }

    /** Lines as a code block; {@code info} names its language and is not of others. */
    public static String block(String info, List<String> lines) {
        List<String> plain = lines.stream()
                .map(line -> withoutEffect(Plain.line(Plain.expanded(line), TEXT_LIMIT)))
                .toList();
        int longest = plain.stream().mapToInt(Markdown::longestBackticks).max().orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + info + "\n" + String.join("\n", plain) + "\n" + fence;
    }

    private static String withoutEffect(String line) {
        return ACTED_ON.matcher(line).replaceAll("$1" + WORD_JOINER);
    }

    private static boolean isPlain(String word) {
        return WORD.matcher(word).matches() && !HASH.matcher(word).matches();
    }

    private static void flush(StringBuilder odd, StringBuilder result) {
        if (!odd.isEmpty()) {
            Matcher parts = SENTENCE_END.matcher(odd);
            String marks = parts.find() ? parts.group() : "";
            separate(result)
                    .append(code(odd.substring(0, odd.length() - marks.length())))
                    .append(PUNCTUATION.matcher(marks).replaceAll("\\\\$0"));
            odd.setLength(0);
        }
    }

    private static StringBuilder separate(StringBuilder text) {
        return text.isEmpty() ? text : text.append(' ');
    }

    private static int longestBackticks(String line) {
        return BACKTICKS
                .matcher(line)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }
}
