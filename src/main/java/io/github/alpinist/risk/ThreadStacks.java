package io.github.alpinist.risk;

import java.util.Optional;
import java.util.regex.Pattern;

/** C and C++ that a stage compiles and that starts threads, or allocates in many, without saying how. */
final class ThreadStacks implements RiskCheck {
    private static final String SOURCES = ".*\\.(?:c|cc|cpp|cxx|h|hh|hpp)";
    private static final String BUILDS =
            ".*\\.(?:c|cc|cpp|cxx|h|hh|hpp|cmake|mk|build|am|ac)|CMakeLists\\.txt|Makefile.*";
    private static final Pattern STARTS = Pattern.compile(
            "\\bpthread_create\\s*\\(|\\bstd::(?:jthread|thread|async)\\b|(?m)^[ \\t]*#pragma[ \\t]+omp\\b");
    private static final Pattern SIZES =
            Pattern.compile("\\bpthread_attr_setstack(?:size)?\\b|stack-size=\\d|stack_size\\(");

    @Override
    public void look(Move move, Found found) {
        if (!Compiling.happens(move)) {
            return;
        }
        Optional<Sighting> starts = Sighting.copied(move, SOURCES, STARTS);
        boolean sized = SIZES.matcher(move.dockerfile().source().text()).find()
                || starts.isPresent() && Sighting.copied(move, BUILDS, SIZES).isPresent();
        starts.filter(seen -> !sized)
                .ifPresent(seen -> found.add(
                        "thread-stack",
                        seen.place(),
                        "threads are started (" + seen.text() + ") and none is given a size" + seen.more()));
    }
}
