package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adds a GNU program where a command uses an option that BusyBox's program of that name refuses. */
final class BusyboxOptions implements CommandStep {
    private static final Rule RULE = new Rule(
            "busybox-options",
            "Adds a GNU program where an option needs it, and leaves out options that only change what is shown");

    /**
     * @param option that BusyBox's program refuses
     * @param alpineName the package of the GNU program
     */
    record Lack(String option, String alpineName) {}

    private static final Set<String> RUNNING_OTHERS = Set.of("xargs", "env", "timeout");

    /** As getopt takes them: letters with a value, with two colons where only the rest of the word can be one. */
    private static final Map<String, String> VALUED = Map.ofEntries(
            Map.entry("base64", "w:"),
            Map.entry("basename", "s:"),
            Map.entry("cmp", "i:n:"),
            Map.entry("cp", "S:t:"),
            Map.entry("cut", "b:c:d:f:"),
            Map.entry("date", "d:f:I::r:s:"),
            Map.entry("df", "B:t:x:"),
            Map.entry("diff", "C:D:F:I:L:S:U:W:X:x:"),
            Map.entry("du", "B:X:d:t:"),
            Map.entry("env", "C:S:u:"),
            Map.entry("fold", "w:"),
            Map.entry("grep", "A:B:C:D:d:e:f:m:"),
            Map.entry("gunzip", "S:"),
            Map.entry("gzip", "S:"),
            Map.entry("head", "c:n:"),
            Map.entry("install", "S:g:m:o:t:"),
            Map.entry("ln", "S:t:"),
            Map.entry("ls", "I:T:w:"),
            Map.entry("mkdir", "m:"),
            Map.entry("mktemp", "p:"),
            Map.entry("mv", "S:t:"),
            Map.entry("nl", "b:d:f:h:i:l:n:s:v:w:"),
            Map.entry("od", "A:N:S:j:t:w::"),
            Map.entry("paste", "d:"),
            Map.entry("sed", "e:f:i::l:"),
            Map.entry("seq", "f:s:"),
            Map.entry("shuf", "i:n:o:"),
            Map.entry("sort", "S:T:k:o:t:"),
            Map.entry("split", "C:a:b:l:n:t:"),
            Map.entry("stat", "c:"),
            Map.entry("tac", "s:"),
            Map.entry("tail", "c:n:s:"),
            Map.entry("timeout", "k:s:"),
            Map.entry("touch", "d:r:t:"),
            Map.entry("truncate", "r:s:"),
            Map.entry("uniq", "f:s:w:"),
            Map.entry("unzip", "P:d:x:"),
            Map.entry("wget", "A:B:D:G:I:O:P:Q:R:T:U:X:a:e:i:l:n:o:t:w:"),
            Map.entry("xargs", "E:I:L:P:a:d:e::i::l::n:s:"));

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Never claims a command, so that the rules after it are asked too. */
    @Override
    public boolean apply(Call call, Draft draft) {
        GnuOptions gnu = GnuOptions.bundled();
        if (!gnu.knows(call.name()) || !call.isProvidedFor()) {
            return false;
        }
        leaveDisplay(call, draft);
        lack(call)
                .ifPresent(found -> draft.additions()
                        .need(
                                call.stage(),
                                found.alpineName(),
                                call.place(),
                                RULE,
                                call.told("BusyBox's " + call.name() + " does not know " + found.option())));
        return false;
    }

    /** Whether BusyBox's program of that name takes all options of a call. */
    static boolean takes(Call call) {
        return lack(call).isEmpty();
    }

    /** What only changes what is shown leaves, where BusyBox's program is the one that runs. */
    private static void leaveDisplay(Call call, Draft draft) {
        List<Excision.Element> row = call.row(word -> isDisplay(call, word));
        boolean own = call.stage().lineage().anyMatch(stage -> stage.has(call.name()));
        if (!own && row.stream().anyMatch(Excision.Element::removed)) {
            draft.editAll(new Excision(draft.layout()).edits(row));
            draft.changed(RULE, call.span(), "BusyBox's " + call.name() + " has no option for how progress is shown");
        }
    }

    private static boolean isDisplay(Call call, Argument word) {
        return call.is("wget")
                && call.isInFile()
                && Tokens.of(word).head().matches("--progress=.*|--(?:no-)?show-progress");
    }

    private static Optional<Lack> lack(Call call) {
        return lack(
                call.name(),
                call.arguments().stream().filter(word -> !isDisplay(call, word)).toList());
    }

    /** The first option of a command for which BusyBox's program of that name does not serve. */
    static Optional<Lack> lack(String command, List<Argument> arguments) {
        return options(command, arguments)
                .flatMap(option ->
                        GnuOptions.bundled()
                                .packageFor(command, option)
                                .map(alpineName -> new Lack(option, alpineName))
                                .stream())
                .findFirst()
                .or(() -> GnuValues.lack(command, arguments));
    }

    private static Stream<String> options(String command, List<Argument> arguments) {
        List<String> options = new ArrayList<>();
        boolean inner = false;
        boolean value = false;
        for (Argument word : arguments) {
            String text = Tokens.of(word).head();
            if (value) {
                value = false;
                continue;
            }
            if (text.equals("--") || RUNNING_OTHERS.contains(command) && !text.startsWith("-")) {
                break;
            }
            inner = command.equals("find")
                    && (inner || text.equals("-exec") || text.equals("-ok"))
                    && !text.equals(";")
                    && !text.equals("+");
            if (!inner && text.startsWith("-") && text.length() > 1) {
                options.addAll(spellings(command, text));
                value = !text.startsWith("--") && takesNext(command, text);
            }
        }
        return options.stream();
    }

    private static List<String> spellings(String command, String text) {
        if (text.startsWith("--")) {
            int equals = text.indexOf('=');
            return List.of(equals < 0 ? text : text.substring(0, equals));
        }
        return command.equals("find") ? List.of(text) : letters(command, text);
    }

    /** Each letter of a word, up to the first that takes a value. */
    private static List<String> letters(String command, String text) {
        List<String> letters = new ArrayList<>();
        for (char letter : text.substring(1).toCharArray()) {
            letters.add("-" + letter);
            if (valued(command).contains(letter + ":")) {
                break;
            }
        }
        return letters;
    }

    /** Whether the value of a word's last letter is the next word. */
    private static boolean takesNext(String command, String text) {
        String last = text.substring(text.length() - 1);
        return letters(command, text).size() == text.length() - 1
                && valued(command).contains(last + ":")
                && !valued(command).contains(last + "::");
    }

    private static String valued(String command) {
        return VALUED.getOrDefault(command, "");
    }
}
