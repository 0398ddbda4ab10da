package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import java.util.regex.Pattern;

/** Tells where a build is told to build for glibc, as a variable of make such as {@code TARGET=linux-glibc}. */
final class GlibcTargets implements FileStep {
    private static final Rule RULE = new Rule("glibc-target", "Builds that are told to build for glibc");
    private static final Pattern TARGET = Pattern.compile("\\b[A-Z_]+=linux-glibc\\b");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        draft.converted().stream()
                .flatMap(stage -> stage.stage().instructions().stream())
                .map(Instruction::effective)
                .filter(instruction -> instruction.is("RUN"))
                .flatMap(instruction -> draft.layout().matches(instruction.span(), TARGET))
                .forEach(span -> draft.warn(
                        RULE,
                        span,
                        draft.layout().text(span) + " builds for glibc, and Alpine's C library is musl",
                        "see whether the program has a target for musl, such as linux-musl"));
    }
}
