package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parser directives: the comments of the form {@code # name=value} before anything else. */
final class Directives {
    private static final Pattern FORM =
            Pattern.compile("#[\\s\\u0085\\u00A0]*([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(\\S.*?)\\s*");
    private static final Set<String> KNOWN = Set.of("syntax", "escape", "check");

    private final String text;
    private final Problems problems;
    private final List<Directive> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private char escape = '\\';
    private boolean done;

    Directives(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    List<Directive> found() {
        return found;
    }

    char escape() {
        return escape;
    }

    /** Looks at a line, without its ending; the first that is no directive ends the search. */
    void look(Span line) {
        if (done) {
            return;
        }
        Span trimmed = Blanks.trim(text, line);
        Matcher matcher = FORM.matcher(text).region(trimmed.start(), trimmed.end());
        done = !matcher.matches() || !KNOWN.contains(matcher.group(1).toLowerCase(Locale.ROOT));
        if (!done) {
            add(new Directive(
                    matcher.group(1).toLowerCase(Locale.ROOT),
                    matcher.group(2),
                    trimmed,
                    new Span(matcher.start(2), matcher.end(2))));
        }
    }

    private void add(Directive directive) {
        found.add(directive);
        if (!seen.add(directive.name())) {
            problems.warn(
                    SyntaxRules.DIRECTIVE,
                    directive.span(),
                    "Docker accepts only one " + directive.name() + " directive",
                    "keep one of them");
        } else if (directive.name().equals("escape")) {
            setEscape(directive);
        }
    }

    private void setEscape(Directive directive) {
        if (directive.value().equals("`") || directive.value().equals("\\")) {
            escape = directive.value().charAt(0);
            return;
        }
        problems.warn(
                SyntaxRules.DIRECTIVE,
                directive.valueSpan(),
                "Docker takes no other escape than a backslash or a backtick",
                "write # escape=\\ or # escape=`");
    }
}
