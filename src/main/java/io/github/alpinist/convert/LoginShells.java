package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Login shells of users: those that stand elsewhere on Alpine, and bash where it is not installed. */
final class LoginShells {
    static final Rule RULE = new Rule("login-shell", "Gives users a login shell that exists on Alpine");
    private static final Map<String, String> ELSEWHERE = Map.of(
            "/usr/sbin/nologin", "/sbin/nologin",
            "/usr/bin/nologin", "/sbin/nologin",
            "/bin/nologin", "/sbin/nologin",
            "/usr/bin/false", "/bin/false",
            "/sbin/false", "/bin/false",
            "/bin/dash", "/bin/sh",
            "/usr/bin/sh", "/bin/sh",
            "/bin/rbash", "/bin/sh");

    private record Wish(StageView stage, Span span) {}

    private final List<Wish> bash = new ArrayList<>();

    /** The shell to write in the place of another, where that is known at once. */
    static Optional<String> onAlpine(String shell) {
        return Optional.ofNullable(ELSEWHERE.get(shell));
    }

    static boolean isBash(String shell) {
        return shell.equals("/bin/bash") || shell.equals("/usr/bin/bash");
    }

    /** Remembers bash as a login shell until it is known whether bash is installed. */
    void remember(StageView stage, Span span) {
        bash.add(new Wish(stage, span));
    }

    /** Writes what is now known. */
    void apply(Draft draft) {
        for (Wish wish : bash) {
            String shell = hasBash(wish.stage()) ? "/bin/bash" : "/bin/sh";
            if (!draft.layout().text(wish.span()).equals(shell)) {
                draft.replace(RULE, wish.span(), shell, shell + " is there, the shell named here is not");
            }
        }
    }

    private static boolean hasBash(StageView stage) {
        return stage.lineage().anyMatch(each -> each.has("bash"));
    }
}
