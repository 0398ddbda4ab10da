package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Edit;
import java.util.List;

/** dpkg's commands: the architecture is asked of apk under Debian's names; what Alpine's dpkg-dev can do it does. */
final class Dpkg implements CommandStep {
    private static final Rule RULE =
            new Rule("dpkg", "Asks apk for the architecture, and adds Alpine's dpkg-dev where its tools are used");
    private static final Rule FILE = PackageNames.LOCAL_FILE;
    private static final String ARCHITECTURE = "apk --print-arch | sed 's/x86_64/amd64/;s/aarch64/arm64/;s/^x86$/i386/;"
            + "s/^armv7$/armhf/;s/ppc64le/ppc64el/;s/loongarch64/loong64/'";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.is("dpkg") && has(call, "--print-architecture")) {
            return printArchitecture(call, draft);
        }
        if (call.is("dpkg", "gdebi") && (has(call, "-i") || has(call, "--install") || call.is("gdebi"))) {
            return install(call, draft);
        }
        if (call.is("dpkg") && has(call, "--add-architecture")) {
            draft.block(
                    RULE,
                    call.span(),
                    "Alpine has no packages of another architecture beside its own",
                    "build for the other architecture in an image of that platform (--platform)");
            return true;
        }
        if (call.is("dpkg") && (has(call, "--configure") || has(call, "--clear-avail"))) {
            draft.remove(call, RULE, "apk leaves no package half configured");
            return true;
        }
        return call.is("dpkg-architecture", "dpkg-buildflags") && tools(call, draft);
    }

    private static boolean has(Call call, String option) {
        return call.arguments().stream().anyMatch(word -> word.is(option));
    }

    private static boolean printArchitecture(Call call, Draft draft) {
        if (call.exec() || call.snippet().filter(Snippet::quoted).isPresent()) {
            return false;
        }
        draft.edit(new Edit(call.span(), ARCHITECTURE));
        draft.changed(RULE, call.span(), "apk tells the architecture; sed gives it the name that Debian has for it");
        return true;
    }

    private static boolean install(Call call, Draft draft) {
        draft.block(
                FILE,
                call.span(),
                "Alpine cannot install Debian's packages",
                "install the program from Alpine's repositories or from its own archive for musl");
        return true;
    }

    private static boolean tools(Call call, Draft draft) {
        draft.named(call.nameWord().span());
        boolean multiarch = call.arguments().stream()
                .anyMatch(word -> word.literal()
                        .filter(text -> text.endsWith("MULTIARCH"))
                        .isPresent());
        if (multiarch && new Multiarch(call, draft, RULE).leave()) {
            return true;
        }
        for (String name : List.of("dpkg-dev", "dpkg")) {
            draft.additions().needWhile(call, name, RULE, call.name() + " is part of Alpine's dpkg-dev");
        }
        if (multiarch) {
            draft.block(
                    RULE,
                    call.span(),
                    "Alpine keeps libraries in /usr/lib, in no folder of their architecture",
                    "put /usr/lib in the place of /usr/lib/$(" + call.name() + " ...)");
        } else {
            draft.note(
                    RULE,
                    call.span(),
                    call.name() + " stays, and is that of Alpine's dpkg-dev",
                    "nothing is to be done");
        }
        return true;
    }
}
