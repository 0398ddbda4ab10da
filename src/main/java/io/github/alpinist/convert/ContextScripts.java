package io.github.alpinist.convert;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.shell.Script;
import io.github.alpinist.text.Source;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks the commands of scripts that stay as they are, and that a stage copies and runs, what those of a RUN are asked:
 * packages are added for them, and what Alpine does not have is told.
 */
final class ContextScripts implements FileStep {
    static final Rule RULE = new Rule(
            "context-script",
            "Adds what scripts of the build context need that stay as they are, and tells what of theirs Alpine lacks");

    /** Programs of the package shadow, whose like every Debian image has. */
    static final Set<String> SHADOW =
            Set.of("useradd", "usermod", "userdel", "groupadd", "groupmod", "groupdel", "gpasswd", "chage");

    private static final Pattern MISSING = Pattern.compile("apt|apt-get|apt-key|apt-mark|apt-cache|aptitude"
            + "|add-apt-repository|dpkg|dpkg-(?:query|reconfigure|architecture|divert|statoverride)|debconf-\\S+"
            + "|update-rc\\.d|invoke-rc\\.d|systemctl|service|update-alternatives|locale-gen|update-locale");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            ScriptCalls.of(stage, draft).stream()
                    .filter(call -> !isGuarded(call))
                    .forEach(call -> ask(call, draft));
        }
    }

    /** Whether the script looks for a program before it runs it, or knows Alpine's way beside Debian's. */
    private static boolean isGuarded(Call call) {
        String text = script(call).print();
        String name = Pattern.quote(call.name()) + "(?![\\w.-])";
        Pattern looks = Pattern.compile(
                "\\b(?:command -[vV]|which|hash|type(?: -\\w+)?) (?:\\S*/)?" + name + "|-x \\S*/" + name);
        return looks.matcher(text).find() || MISSING.matcher(call.name()).matches() && text.contains("apk add");
    }

    private static void ask(Call call, Draft draft) {
        Rules.IN_SCRIPTS.forEach(step -> step.apply(call, draft));
        if (SHADOW.contains(call.name())) {
            draft.additions()
                    .need(call.stage(), "shadow", call.place(), RULE, call.told(call.name() + " is part of it"));
        }
        if (MISSING.matcher(call.name()).matches()) {
            tell(call, "Alpine does not have it", remedy(call, draft), draft);
        }
        Optional<String[]> row = DebianPrograms.withoutEqual(call.name());
        row.ifPresent(cells -> tell(call, cells[0], cells[1], draft));
    }

    private static String remedy(Call call, Draft draft) {
        String remedy = "let the script do there what Alpine needs";
        return draft.keeps(script(call).text().source().name())
                .map(why -> remedy + ", or give the image a script of its own: it stays as it is, because " + why)
                .orElse(remedy);
    }

    /**
     * Once for a script's program. What a RUN calls ends the build; what the container calls may stand in a branch that
     * is not taken.
     */
    private static void tell(Call call, String why, String remedy, Draft draft) {
        boolean builds = call.instruction().effective().is("RUN");
        Source file = script(call).text().source();
        String message = file.name() + " calls " + call.name() + ": " + why;
        if (!draft.says(message)) {
            Severity severity = builds ? Severity.BLOCKER : Severity.WARNING;
            draft.find(Finding.of(RULE, severity, Place.of(file, call.span()), message, remedy));
        }
    }

    private static Script script(Call call) {
        return call.snippet().orElseThrow().script();
    }
}
