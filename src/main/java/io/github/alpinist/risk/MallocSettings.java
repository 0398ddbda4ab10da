package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Assignment;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import java.util.regex.Pattern;

/** Settings of glibc's allocator, which musl's has not. */
final class MallocSettings implements RiskCheck {
    private static final Pattern NAMES = Pattern.compile(
            "MALLOC_(?:ARENA_MAX|ARENA_TEST|TRIM_THRESHOLD_|TOP_PAD_|MMAP_THRESHOLD_|MMAP_MAX_|PERTURB_|CHECK_)|GLIBC_TUNABLES");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+|: \"?\\$\\{)?(" + NAMES.pattern() + ")[:=]");

    /** Not one right after a {@code try} that catches what ctypes raises. */
    private static final Pattern CALL = Pattern.compile("\\bmalloc_trim\\s{0,2}\\("
            + "(?:(?<!\\btry:\\s{1,80}[^\\n]{0,200}\\n?[^\\n]{0,200}malloc_trim\\s{0,2}\\()"
            + "|(?![^\\n]*+\\n(?:[^\\n]*+\\n){0,2}[ \\t]*except(?:\\s*:|[^\\n]*(?:Exception|AttributeError))))");

    @Override
    public void look(Move move, Found found) {
        move.stages().forEach(stage -> environment(stage, move, found));
        Sighting.copied(move, ".*\\.(?:sh|bash|env)|[\\w-]*entrypoint[\\w.-]*|\\.env", EXPORT)
                .ifPresent(seen -> found.add("malloc-settings", seen.place(), seen.text() + " is set" + seen.more()));
        Sighting.copied(move, ".*\\.py", CALL)
                .ifPresent(seen ->
                        found.add("malloc-trim", seen.place(), "malloc_trim is called by ctypes" + seen.more()));
    }

    private static void environment(Stage stage, Move move, Found found) {
        for (Instruction instruction : stage.instructions()) {
            if (instruction.effective().is("ENV")) {
                instruction.effective().assignments(move.dockerfile().escape()).stream()
                        .map(Assignment::name)
                        .filter(name -> NAMES.matcher(name.text()).matches())
                        .forEach(
                                name -> found.add("malloc-settings", move.place(name.span()), name.text() + " is set"));
            }
        }
    }
}
