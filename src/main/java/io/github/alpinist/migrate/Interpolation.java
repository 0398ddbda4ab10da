package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables in a compose file's values: {@code $NAME}, <code>${NAME}</code> and its forms with {@code :-}, {@code -},
 * {@code :?}, {@code ?}, {@code :+} and {@code +}; {@code $$} is a dollar. They stand for what files of variables say and
 * for nothing else: a repository does not read the environment of whoever runs Alpinist.
 *
 * @param variables by name
 */
record Interpolation(Map<String, String> variables) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern BRACED =
            Pattern.compile("(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:(?<sign>:?[-?+])(?<word>.*))?", Pattern.DOTALL);
    private static final int DEEPEST = 16;

    Interpolation {
        variables = Map.copyOf(variables);
    }

    /**
     * The text with its variables' values.
     *
     * @param place where it stands, for errors
     * @throws AlpinistException where a variable has no value, or a dollar begins no variable
     */
    String apply(String text, String place) {
        return apply(text, place, 0);
    }

    private String apply(String text, String place, int depth) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
            out.append(text, at, dollar);
            at = one(text, dollar + 1, out, place, depth);
        }
        return out.append(text, at, text.length()).toString();
    }

    /** Reads what follows a dollar, and returns where the text goes on. */
    private int one(String text, int start, StringBuilder out, String place, int depth) {
        if (text.startsWith("$", start)) {
            out.append('$');
            return start + 1;
        }
        if (text.startsWith("{", start)) {
            int end = closing(text, start, place);
            out.append(braced(text.substring(start + 1, end), place, depth));
            return end + 1;
        }
        Matcher name = NAME.matcher(text).region(start, text.length());
        if (!name.lookingAt()) {
            throw malformed(place);
        }
        out.append(value(name.group()).orElseThrow(() -> missing(name.group(), place)));
        return name.end();
    }

    private String braced(String inside, String place, int depth) {
        Matcher form = BRACED.matcher(inside);
        if (!form.matches() || depth > DEEPEST) {
            throw malformed(place);
        }
        String sign = Optional.ofNullable(form.group("sign")).orElse("?");
        String word = Optional.ofNullable(form.group("word")).orElse("");
        Optional<String> value = value(form.group("name")).filter(found -> !sign.startsWith(":") || !found.isEmpty());
        return switch (sign.charAt(sign.length() - 1)) {
            case '-' -> value.orElseGet(() -> apply(word, place, depth + 1));
            case '+' -> value.isPresent() ? apply(word, place, depth + 1) : "";
            default -> value.orElseThrow(() -> missing(form.group("name"), place));
        };
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    private static int closing(String text, int open, String place) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
            if (text.charAt(i) == '{') {
                depth++;
            }
        }
        throw malformed(place);
    }

    private static AlpinistException missing(String name, String place) {
        return new AlpinistException(
                Failure.INPUT,
                place + " needs the variable " + name + ", which no --env-file gives",
                "Write a default, as in ${" + name + ":-value}, or name a file of the repository with --env-file.");
    }

    private static AlpinistException malformed(String place) {
        return new AlpinistException(
                Failure.INPUT, place + " has a '$' that begins no variable", "Write $$ for a dollar.");
    }
}
