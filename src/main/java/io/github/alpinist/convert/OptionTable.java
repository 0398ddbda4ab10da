package io.github.alpinist.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options that a command takes. Each line names the spellings of one, separated by blanks, the first of which stands
 * for all; a colon at the end says that it takes a value.
 */
final class OptionTable {
    /**
     * An option as it is used.
     *
     * @param name the spelling that stands for it
     * @param word where it is written; one word may hold several short ones
     * @param attached the value as it is written in the same word, quotes included
     * @param separate the value where it is the next word
     */
    record Use(String name, Argument word, Optional<String> attached, Optional<Argument> separate) {
        /** The value's text, quotes taken away, where it is known. */
        Optional<String> value() {
            return separate.flatMap(Argument::literal).or(() -> attached.map(Use::unquoted));
        }

        /** The value as it is written. */
        Optional<String> written(Layout layout) {
            return attached.or(() -> separate.map(word -> layout.text(word.whole())));
        }

        private static String unquoted(String text) {
            boolean quoted = text.length() > 1 && "\"'".indexOf(text.charAt(0)) >= 0;
            return quoted ? text.substring(1, text.length() - 1) : text;
        }
    }

    /** @param operands the words that are no options */
    record Read(List<Use> uses, List<Argument> operands) {
        boolean has(String name) {
            return use(name).isPresent();
        }

        Optional<Use> use(String name) {
            return uses.stream().filter(use -> use.name().equals(name)).reduce((earlier, later) -> later);
        }
    }

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Boolean> values = new HashMap<>();

    OptionTable(String... lines) {
        for (String line : lines) {
            boolean value = line.endsWith(":");
            String[] spellings = (value ? line.substring(0, line.length() - 1) : line).split(" ", -1);
            for (String spelling : spellings) {
                names.put(spelling, spellings[0]);
                values.put(spelling, value);
            }
        }
    }

    /** Takes a call's words apart; empty where one of them is an option that the table does not know. */
    Optional<Read> read(Call call, Layout layout) {
        List<Use> uses = new ArrayList<>();
        List<Argument> operands = new ArrayList<>();
        List<Argument> words = call.arguments();
        int at = 0;
        while (at < words.size()) {
            Argument word = words.get(at);
            Optional<Argument> next = at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
            String head = Tokens.of(word).head();
            if (!head.startsWith("-")) {
                operands.add(word);
                at++;
                continue;
            }
            Optional<List<Use>> read = isLong(head) ? readLong(word, next, layout) : readShort(word, next, layout);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            uses.addAll(read.get());
            at += read.get().stream().anyMatch(use -> use.separate().isPresent()) ? 2 : 1;
        }
        return Optional.of(new Read(uses, operands));
    }

    /** Some programs take long options after one dash too. */
    private boolean isLong(String head) {
        return head.startsWith("--") || head.length() > 2 && names.containsKey(head.replaceFirst("=.*", ""));
    }

    private Optional<List<Use>> readLong(Argument word, Optional<Argument> next, Layout layout) {
        String text = layout.text(word.span());
        int equals = text.indexOf('=');
        String spelling = equals < 0 ? text : text.substring(0, equals);
        String name = names.get(spelling);
        if (name == null) {
            return Optional.empty();
        }
        if (!takesValue(spelling)) {
            return Optional.of(List.of(new Use(name, word, Optional.empty(), Optional.empty())));
        }
        return equals < 0
                ? next.map(value -> List.of(new Use(name, word, Optional.empty(), Optional.of(value))))
                : Optional.of(List.of(new Use(name, word, Optional.of(text.substring(equals + 1)), Optional.empty())));
    }

    private Optional<List<Use>> readShort(Argument word, Optional<Argument> next, Layout layout) {
        String text = layout.text(word.span());
        List<Use> uses = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            String spelling = "-" + text.charAt(i);
            String name = names.get(spelling);
            if (name == null) {
                return Optional.empty();
            }
            if (!takesValue(spelling)) {
                uses.add(new Use(name, word, Optional.empty(), Optional.empty()));
                continue;
            }
            boolean last = i + 1 == text.length();
            if (last && next.isEmpty()) {
                return Optional.empty();
            }
            uses.add(new Use(
                    name,
                    word,
                    last ? Optional.empty() : Optional.of(text.substring(i + 1)),
                    last ? next : Optional.empty()));
            break;
        }
        return Optional.of(uses);
    }

    private boolean takesValue(String spelling) {
        return values.getOrDefault(spelling, false);
    }
}
