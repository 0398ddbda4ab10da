package io.github.alpinist.convert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of options that GNU's programs read and BusyBox's refuse: dates in words, sizes in mega- and gigabytes. */
final class GnuValues {
    /**
     * @param options that take the value
     * @param value what BusyBox refuses
     * @param alpineName the package of the GNU program
     */
    private record Values(List<String> options, Pattern value, String alpineName) {}

    private static final Pattern WORDS = Pattern.compile(
            "(?i).*(?:\\b(?:now|today|yesterday|tomorrow|ago|next|last|(?:sec|second|minute|hour|day|week|month|year)s?)\\b"
                    + "|\\d[Tt]\\d|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b).*");
    private static final Map<String, Values> COMMANDS = Map.of(
            "date", new Values(List.of("-d", "--date"), WORDS, "coreutils"),
            "touch", new Values(List.of("-d", "--date"), WORDS, "coreutils"),
            "find", new Values(List.of("-size"), Pattern.compile("[+-]?\\d+[MG]"), "findutils"));

    private GnuValues() {}

    /** The first option whose value needs the GNU program. */
    static Optional<BusyboxOptions.Lack> lack(String command, List<Argument> words) {
        Values values = COMMANDS.get(command);
        if (values == null) {
            return Optional.empty();
        }
        for (int i = 0; i < words.size(); i++) {
            String word = Tokens.of(words.get(i)).head();
            Optional<String> next = i + 1 < words.size() ? words.get(i + 1).literal() : Optional.empty();
            for (String option : values.options()) {
                Optional<String> value = word.equals(option) ? next : attached(word, option);
                if (value.filter(text -> values.value().matcher(text).matches()).isPresent()) {
                    return Optional.of(new BusyboxOptions.Lack(option + " " + value.get(), values.alpineName()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> attached(String word, String option) {
        String before = option.startsWith("--") ? option + "=" : option;
        boolean has = !option.equals("-size") && word.startsWith(before) && word.length() > before.length();
        return has ? Optional.of(word.substring(before.length())) : Optional.empty();
    }
}
