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

    private record Lack(String option, String alpineName) {}

    private static final Set<String> RUNNING_OTHERS = Set.of("xargs", "env", "timeout");

    /** Letters that are written together and take no value; of other programs the first letter of a word is looked at. */
    private static final Map<String, String> FLAGS = Map.of(
            "grep", "EFGPabchHiIlLnoqrRsTuUvwxyzZ", "wget", "cqSbdiFxrNkKmpEHLvhV46", "unzip", "qojlnptuaLvZKCXfzTVMU");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Never claims a command, so that the rules after it are asked too. */
    @Override
    public boolean apply(Call call, Draft draft) {
        GnuOptions gnu = GnuOptions.bundled();
        if (!gnu.knows(call.name()) || !call.instruction().effective().is("RUN")) {
            return false;
        }
        leaveDisplay(call, draft);
        lack(call)
                .ifPresent(found -> draft.additions()
                        .need(
                                call.stage(),
                                found.alpineName(),
                                call.span(),
                                RULE,
                                "BusyBox's " + call.name() + " does not know " + found.option()));
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
        return call.is("wget") && Tokens.of(word).head().matches("--progress=.*|--(?:no-)?show-progress");
    }

    private static Optional<Lack> lack(Call call) {
        return options(call)
                .flatMap(
                        option -> GnuOptions.bundled()
                                .packageFor(call.name(), option)
                                .map(alpineName -> new Lack(option, alpineName))
                                .stream())
                .findFirst();
    }

    private static Stream<String> options(Call call) {
        List<String> options = new ArrayList<>();
        boolean inner = false;
        for (Argument word : call.arguments()) {
            String text = Tokens.of(word).head();
            if (text.equals("--") || RUNNING_OTHERS.contains(call.name()) && !text.startsWith("-")) {
                break;
            }
            inner = call.is("find")
                    && (inner || text.equals("-exec") || text.equals("-ok"))
                    && !text.equals(";")
                    && !text.equals("+");
            if (!inner && text.startsWith("-") && text.length() > 1 && !isDisplay(call, word)) {
                options.addAll(spellings(call.name(), text));
            }
        }
        return options.stream();
    }

    private static List<String> spellings(String command, String text) {
        if (text.startsWith("--")) {
            int equals = text.indexOf('=');
            return List.of(equals < 0 ? text : text.substring(0, equals));
        }
        if (command.equals("find")) {
            return List.of(text);
        }
        String flags = FLAGS.get(command);
        if (flags == null) {
            return List.of(text.substring(0, 2));
        }
        return text.chars()
                .skip(1)
                .takeWhile(letter -> flags.indexOf(letter) >= 0)
                .mapToObj(letter -> "-" + (char) letter)
                .toList();
    }
}
