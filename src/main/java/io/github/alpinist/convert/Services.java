package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Edit;
import java.util.List;

/** Debian's ways with services, alternatives, certificates and the dynamic linker. */
final class Services implements CommandStep {
    private static final Rule SERVICE =
            new Rule("service-manager", "A command of Debian's service manager, which Alpine does not have");
    private static final String POLICY = "/usr/sbin/policy-rc.d";
    static final Rule ALTERNATIVES =
            new Rule("alternatives", "Links a program directly in the place of update-alternatives");
    static final Rule CERTIFICATES =
            new Rule("ca-certificates", "Adds the package that update-ca-certificates is part of");

    @Override
    public Rule rule() {
        return SERVICE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.is("update-ca-certificates")) {
            draft.additions()
                    .need(
                            call.stage(),
                            "ca-certificates",
                            call.span(),
                            CERTIFICATES,
                            "update-ca-certificates is part of it");
            return true;
        }
        if (call.is("update-alternatives")) {
            return alternatives(call, draft);
        }
        if (!call.isSubstituted() && isPolicy(call)) {
            draft.remove(call, SERVICE, "nobody on Alpine asks policy-rc.d whether a service may start");
            return true;
        }
        if (call.is("update-rc.d", "invoke-rc.d", "systemctl", "service", "deb-systemd-helper")) {
            draft.warn(
                    SERVICE,
                    call.span(),
                    call.name() + " belongs to a service manager that Alpine's images do not have",
                    "run the program itself as the container's command");
            return true;
        }
        return false;
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

    private static boolean alternatives(Call call, Draft draft) {
        List<Argument> words = call.arguments();
        boolean installs = words.size() == 5 && words.get(0).is("--install");
        if (!installs || call.exec() || !draft.layout().commentsIn(call.span()).isEmpty()) {
            draft.block(
                    ALTERNATIVES,
                    call.span(),
                    "Alpine has no update-alternatives",
                    "link the program that is meant with ln -sf");
            return true;
        }
        Layout layout = draft.layout();
        String link = layout.text(words.get(1).whole());
        String target = layout.text(words.get(3).whole());
        draft.edit(new Edit(call.span(), "ln -sf " + target + " " + link));
        draft.changed(ALTERNATIVES, call.span(), "a link does what update-alternatives --install does");
        return true;
    }
}
