package io.github.alpinist.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One check of a {@link Suite} on one variant.
 *
 * @param kind what was checked
 * @param name the command, or the path requested
 * @param verdict how it ended
 * @param code a command's exit code or a request's HTTP status; absent where there was none
 * @param millis how long it took, in milliseconds
 * @param attempts how many it took to come to the verdict
 * @param reason what was wrong beside or behind the code; absent where nothing was, or the code says it all
 * @param notes what differs from the original and is harmless, or could not be compared
 * @param answer what the original answered, for the variants to be compared with; absent of anything else
 * @param report what a test command's own reports say; absent where none was asked for or written
 * @param lastLines the end of what it said
 */
public record Check(
        Kind kind,
        String name,
        Verdict verdict,
        Optional<Integer> code,
        long millis,
        int attempts,
        Optional<String> reason,
        List<String> notes,
        Optional<SmokeAnswer> answer,
        Optional<TestReport> report,
        List<String> lastLines) {
    /** What was checked. */
    public enum Kind {
        SETUP,
        TEST,
        SMOKE,
        /** The variant's own ENTRYPOINT and CMD. */
        START,
        /** Its HEALTHCHECK. */
        HEALTH,
        /** Its end on its stop signal. */
        STOP;

        /** Whether the program was started without the tests' set-up. */
        public boolean isOfOwnStart() {
            return this == START || this == HEALTH || this == STOP;
        }
    }

    public Check {
        notes = List.copyOf(notes);
        lastLines = List.copyOf(lastLines);
    }

    /** A check made once, of which there is no report. */
    public Check(Kind kind, String name, Verdict verdict, Optional<Integer> code, long millis, List<String> lastLines) {
        this(
                kind,
                name,
                verdict,
                code,
                millis,
                1,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                lastLines);
    }

    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    /** Whether it passed in one attempt and failed in another. */
    public boolean isFlaky() {
        return passed() && attempts > 1;
    }

    /** One line for people: what was checked, and how it ended. */
    public String summary() {
        return name + ": " + how() + (attempts > 1 && !passed() ? ", in both of two attempts" : "");
    }

    Check withReport(TestReport value) {
        return new Check(
                kind, name, verdict, code, millis, attempts, reason, notes, answer, Optional.of(value), lastLines);
    }

    Check masked(UnaryOperator<String> mask) {
        return new Check(
                kind,
                name,
                verdict,
                code,
                millis,
                attempts,
                reason.map(mask),
                notes.stream().map(mask).toList(),
                answer.map(value -> value.masked(mask)),
                report.map(value -> value.masked(mask)),
                lastLines.stream().map(mask).toList());
    }

    Check answering(Optional<SmokeAnswer> value) {
        return new Check(kind, name, verdict, code, millis, attempts, reason, notes, value, report, lastLines);
    }

    Check noting(List<String> values) {
        return new Check(kind, name, verdict, code, millis, attempts, reason, values, answer, report, lastLines);
    }

    /** The same check where something beside its exit code is wrong. */
    Check failing(String why) {
        return new Check(
                kind, name, Verdict.FAILED, code, millis, attempts, Optional.of(why), notes, answer, report, lastLines);
    }

    /** This check, made again after an attempt that ended as {@code other} did; what passes once has passed. */
    Check after(Check other) {
        if (passed() && other.passed()) {
            return this;
        }
        Check better = passed() || !other.passed() ? this : other;
        Optional<String> why = better.passed() ? Optional.of((passed() ? other : this).how()) : better.reason;
        return new Check(
                kind,
                name,
                better.verdict,
                better.code,
                better.millis,
                2,
                why,
                better.notes,
                better.answer,
                better.report,
                better.lastLines);
    }

    private String how() {
        return switch (verdict) {
            case PASSED ->
                "passed" + report.map(value -> ", " + value.counts()).orElse("")
                        + (isFlaky() ? " in one of two attempts; in the other it " + reason.orElse("failed") : "");
            case TIMED_OUT -> "ran out of time";
            case FAILED -> reason.map(why -> "failed: " + why).orElseGet(this::ended);
        };
    }

    private String ended() {
        return code.map(value -> (kind == Kind.SMOKE ? "answered " : "exited with ") + value)
                .orElse("got no answer");
    }
}
