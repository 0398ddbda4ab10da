package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.Set;

/** What only sets up services leaves; what starts one is reported, since Alpine's images have no service manager. */
final class Services implements CommandStep {
    private static final Rule RULE =
            new Rule("service-manager", "Commands of Debian's service manager, which Alpine's images do not have");
    private static final String[] MANAGERS = {
        "systemctl", "service", "invoke-rc.d", "journalctl", "loginctl", "timedatectl", "hostnamectl"
    };
    private static final Set<String> SETTINGS =
            Set.of("enable", "disable", "mask", "unmask", "preset", "daemon-reload", "set-default");

    private static final String POLICY = "/usr/sbin/policy-rc.d";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (!call.isSubstituted() && isPolicy(call)) {
            draft.remove(call, RULE, "nobody on Alpine asks policy-rc.d whether a service may start");
            return true;
        }
        if (call.is("update-rc.d", "systemctl", "deb-systemd-helper") && isSetting(call) && !call.exec()) {
            draft.remove(call, RULE, "nothing starts services in a container but its own command");
            return true;
        }
        if (call.is(MANAGERS) || isScript(call)) {
            draft.block(
                    RULE,
                    call.span(),
                    call.nameWord().literal().orElse(call.name())
                            + " belongs to a service manager that Alpine's images do not have",
                    "run the program itself: as the container's command, or here in the background");
            return true;
        }
        return false;
    }

    /** Whether it changes only what starts with the system. */
    private static boolean isSetting(Call call) {
        return call.is("update-rc.d", "deb-systemd-helper")
                || call.arguments().stream()
                        .filter(word -> !word.isOption())
                        .findFirst()
                        .flatMap(Argument::literal)
                        .filter(SETTINGS::contains)
                        .isPresent();
    }

    private static boolean isScript(Call call) {
        return call.nameWord()
                .literal()
                .filter(text -> text.startsWith("/etc/init.d/"))
                .isPresent();
    }

    /** Whether a call only writes, changes or deletes what keeps Debian's packages from starting services. */
    private static boolean isPolicy(Call call) {
        boolean writes = call.is("echo", "printf", "cat")
                && call.redirections().stream()
                        .anyMatch(redirection -> redirection.target().isLiteral(POLICY));
        List<Argument> words = call.arguments();
        boolean changes = call.is("chmod", "rm", "touch")
                && words.stream().filter(word -> word.is(POLICY)).count() == 1
                && words.stream()
                                .filter(word -> word.literal()
                                        .filter(text -> text.startsWith("/"))
                                        .isPresent())
                                .count()
                        == 1;
        return writes || changes;
    }
}
