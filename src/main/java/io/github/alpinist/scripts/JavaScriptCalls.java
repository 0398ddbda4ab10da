package io.github.alpinist.scripts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Node's {@code child_process} and what stands in for it: execa, cross-spawn, zx; libraries by ffi. */
final class JavaScriptCalls implements Calls {
    private static final Set<String> MODULES = Set.of(
            "child_process",
            "node:child_process",
            "execa",
            "cross-spawn",
            "zx",
            "shelljs",
            "ffi-napi",
            "ffi",
            "koffi",
            "which");

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("exec", Form.SHELL),
            Map.entry("execSync", Form.SHELL),
            Map.entry("execFile", Form.COMMAND),
            Map.entry("execFileSync", Form.COMMAND),
            Map.entry("spawn", Form.COMMAND),
            Map.entry("spawnSync", Form.COMMAND),
            Map.entry("execa", Form.COMMAND),
            Map.entry("execaSync", Form.COMMAND),
            Map.entry("execaCommand", Form.SHELL),
            Map.entry("execaCommandSync", Form.SHELL),
            Map.entry("which", Form.COMMAND),
            Map.entry("Library", Form.LIBRARY),
            Map.entry("load", Form.LIBRARY),
            Map.entry("dlopen", Form.LIBRARY));

    private final boolean starts;

    /** A regular expression has an {@code exec} too: only where one of the modules is named does a call count. */
    JavaScriptCalls(List<Token> tokens) {
        this.starts =
                tokens.stream().anyMatch(token -> token.kind() == Token.Kind.STRING && MODULES.contains(token.value()));
    }

    @Override
    public Optional<Form> form(List<String> name) {
        return starts ? Optional.ofNullable(FORMS.get(name.get(name.size() - 1))) : Optional.empty();
    }

    /** zx and execa have a template that they start. */
    @Override
    public boolean runsBackquotes(String before) {
        return starts && before.equals("$");
    }
}
