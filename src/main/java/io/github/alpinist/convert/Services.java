package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Edit;
import java.util.List;

/** Debian's ways with services, alternatives, certificates and the dynamic linker. */
final class Services implements CommandStep {
    private static final Rule SERVICE =
            new Rule("service-manager", "A command of Debian's service manager, which Alpine does not have");
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
