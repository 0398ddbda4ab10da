package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** Adds the kernel's headers where something is compiled: Debian's libc6-dev depends on them, Alpine's libc-dev does not. */
final class KernelHeaders implements CommandStep {
    static final String PACKAGE = "linux-headers";
    private static final Rule RULE = new Rule(
            "kernel-headers", "Adds linux-headers where sources are compiled, as Debian's libc6-dev brings them along");
    private static final List<String> COMPILERS = List.of("gcc", "g++", "clang", "build-base");

    private static final Pattern PARALLEL = Pattern.compile("\\bmake\\s[^;&|]*-j");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Never claims a command, so that the rules after it are asked too. */
    @Override
    public boolean apply(Call call, Draft draft) {
        boolean compiles = call.is("configure")
                || call.is("make") && (isParallel(call) || hadHeaders(call.stage()))
                || call.is("eval")
                        && PARALLEL.matcher(draft.layout().text(call.span())).find();
        if (compiles
                && (hasCompiler(call.stage()) || BaseTools.hasCompilers(call.stage()))
                && call.instruction().effective().is("RUN")) {
            draft.additions()
                    .needWhile(
                            call,
                            PACKAGE,
                            RULE,
                            "sources are compiled here, for which Debian's libc6-dev brings the kernel's headers along");
        }
        return false;
    }

    /** Whether {@code make} builds in parallel, which is how sources are compiled and not how a task is run. */
    private static boolean isParallel(Call call) {
        return call.arguments().stream()
                .map(word -> Tokens.of(word).head())
                .anyMatch(text -> text.startsWith("-j") || text.startsWith("--jobs"));
    }

    private static boolean hadHeaders(StageView stage) {
        return stage.lineage().anyMatch(each -> each.installs("libc6-dev"));
    }

    static boolean hasCompiler(StageView stage) {
        return stage.lineage().anyMatch(each -> COMPILERS.stream().anyMatch(each::has));
    }
}
