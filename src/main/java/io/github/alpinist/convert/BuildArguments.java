package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The build arguments that a FROM sees: those before the first, with their defaults. */
final class BuildArguments {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:\\{(?<braced>\\w+)(?:(?<operator>:?[-+])(?<word>[^}]*))?}|(?<plain>\\w+))");

    private static final int MAX_DEPTH = 4;

    /**
     * @param value without quotes
     * @param span where the value is written, without its quotes
     */
    record Default(String value, Span span) {}

    private final Dockerfile file;
    private final Map<String, Default> defaults = new HashMap<>();

    BuildArguments(Dockerfile file) {
        this.file = file;
        pairs(file.preamble()).forEach(pair -> defaults.put(pair.name(), placed(pair)));
    }

    private static Stream<Pairs.Pair> pairs(List<Instruction> instructions) {
        return instructions.stream()
                .filter(instruction -> instruction.is("ARG"))
                .flatMap(instruction -> Pairs.of(instruction).stream());
    }

    private static Default placed(Pairs.Pair pair) {
        return new Default(
                pair.value(), pair.text().sourceSpan(new Span(0, pair.value().length())));
    }

    /** The defaults of an argument, in stages too, that are the same as the one that a FROM sees. */
    List<Default> everywhere(String name) {
        return pairs(file.instructions())
                .filter(pair -> pair.name().equals(name))
                .map(BuildArguments::placed)
                .filter(each -> find(name)
                        .filter(seen -> seen.value().equals(each.value()))
                        .isPresent())
                .toList();
    }

    Optional<Default> find(String name) {
        return Optional.ofNullable(defaults.get(name));
    }

    /** The names of the variables in a text, in its order. */
    static List<String> names(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> name(match.group()))
                .distinct()
                .toList();
    }

    private static String name(String reference) {
        Matcher matcher = VARIABLE.matcher(reference);
        boolean found = matcher.matches();
        String braced = found ? matcher.group("braced") : null;
        return braced == null ? reference.substring(1) : braced;
    }

    /** The text with each variable that has a value replaced, where the name is wanted. */
    String expand(String text, Predicate<String> wanted) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String name = name(matcher.group());
            Optional<String> value = wanted.test(name) ? value(name, matcher) : Optional.empty();
            matcher.appendReplacement(result, Matcher.quoteReplacement(value.orElse(matcher.group())));
        }
        return matcher.appendTail(result).toString();
    }

    /** The text with every variable that has a value replaced, those inside of values too. */
    String expand(String text) {
        String expanded = text;
        for (int depth = 0; depth < MAX_DEPTH && expanded.indexOf('$') >= 0; depth++) {
            expanded = expand(expanded, name -> true);
        }
        return expanded;
    }

    private Optional<String> value(String name, Matcher matcher) {
        Optional<String> value = find(name).map(Default::value);
        String operator = matcher.group("operator");
        if (operator == null) {
            return value;
        }
        boolean alternative = operator.endsWith("+");
        boolean set = value.filter(text -> !operator.startsWith(":") || !text.isEmpty())
                .isPresent();
        return alternative
                ? Optional.of(set ? matcher.group("word") : "")
                : set ? value : Optional.of(matcher.group("word"));
    }
}
