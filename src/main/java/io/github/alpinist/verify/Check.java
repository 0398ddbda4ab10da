package io.github.alpinist.verify;

import java.util.List;
import java.util.Optional;

/**
 * One check of a {@link Suite} on one variant.
 *
 * @param kind what was checked
 * @param name the command, or the path requested
 * @param verdict how it ended
 * @param code a command's exit code or a request's HTTP status; absent where there was none
 * @param millis how long it took, in milliseconds
 * @param lastLines the end of what it said
 */
public record Check(
        Kind kind, String name, Verdict verdict, Optional<Integer> code, long millis, List<String> lastLines) {
    /** What was checked. */
    public enum Kind {
        SETUP,
        TEST,
        SMOKE
    }

    public Check {
        lastLines = List.copyOf(lastLines);
    }

    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    /** One line for people: what was checked, and how it ended. */
    public String summary() {
        String how = switch (verdict) {
            case PASSED -> "passed";
            case TIMED_OUT -> "ran out of time";
            case FAILED ->
                code.isPresent() ? (kind == Kind.SMOKE ? "answered " : "exited with ") + code.get() : "got no answer";
        };
        return name + ": " + how;
    }
}
