package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a RUN's author joins commands.
 *
 * @param and what stands between two commands of which the second runs after the first's success
 */
record RunStyle(String and) {
    private static final String INDENTATION = "    ";
    private static final Pattern LEADING = Pattern.compile("\n([ \t]*)&&[ \t]*");
    private static final Pattern TRAILING = Pattern.compile("[^\\s&][ \t]+&&[ \t]*[\\\\`]\r?\n([ \t]*)");

    static RunStyle of(Dockerfile dockerfile, Instruction run) {
        String all = dockerfile.source().text();
        String text = all.substring(run.span().start(), run.span().end());
        char escape = run.isScript() ? '\\' : dockerfile.escape();
        String line = escape + (all.contains("\r\n") ? "\r\n" : "\n");
        Matcher leading = LEADING.matcher(text);
        Matcher trailing = TRAILING.matcher(text);
        if (leading.find()) {
            return new RunStyle(" " + line + leading.group(1) + "&& ");
        }
        return trailing.find()
                ? new RunStyle(" && " + line + trailing.group(1))
                : new RunStyle(" " + line + INDENTATION + "&& ");
    }

    /** As a file's new instructions are written. */
    static RunStyle of(Dockerfile dockerfile) {
        return new RunStyle(" " + dockerfile.escape() + "\n" + INDENTATION + "&& ");
    }
}
