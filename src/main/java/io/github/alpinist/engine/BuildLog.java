package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a build says, whichever way it is run: told to the sink step by step, with the step's number before each line as
 * several may run at once; and remembered as far as a failure has to name it. Says nothing more once closed.
 */
final class BuildLog {
    private static final int LINES_OF_FAILURE = 30;

    /** BuildKit numbers a stage's steps: {@code [2/5] RUN make}, {@code [build 2/5] RUN make}. */
    private static final Pattern NUMBERED = Pattern.compile("^\\[(?:(?<stage>[^\\]]*) )?\\d+/(?<total>\\d+)\\] ");

    private static final String INTERNAL = "[internal]";

    private final LogSink sink;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Integer> stageTotals = new HashMap<>();
    private int started;
    private boolean closed;

    BuildLog(LogSink sink) {
        this.sink = sink;
    }

    /** The engine has named a step; it may not have begun. */
    synchronized void named(String id, String name) {
        step(id, name);
    }

    private Step step(String id, String name) {
        return steps.computeIfAbsent(id, key -> {
            Matcher numbered = NUMBERED.matcher(name);
            boolean counted = numbered.find();
            if (counted) {
                String stage =
                        Optional.ofNullable(numbered.group("stage")).orElse("").strip();
                stageTotals.put(stage, Integer.valueOf(numbered.group("total")));
            }
            return new Step(steps.size() + 1, SafeText.of(name), counted);
        });
    }

    synchronized void started(String id) {
        Step step = step(id);
        if (!step.begun) {
            step.begun = true;
            step.ordinal = step.counted ? ++started : 0;
            say(step, LogSink.Stream.OUT, step.name);
            tell(step, BuildStep.State.STARTED);
        }
    }

    synchronized void cached(String id) {
        end(id, BuildStep.State.CACHED, "CACHED");
    }

    synchronized void done(String id) {
        end(id, BuildStep.State.DONE, "DONE");
    }

    /** @param message why; a step that was cancelled because another failed is not a failure */
    synchronized void failed(String id, String message) {
        Step step = step(id);
        boolean cancelled = message.contains("context canceled");
        step.failed = !cancelled;
        end(id, BuildStep.State.FAILED, cancelled ? "CANCELED" : "ERROR: " + SafeText.of(message));
    }

    synchronized void output(String id, LogSink.Stream stream, byte[] bytes) {
        Step step = step(id);
        step.assembler(stream).add(bytes);
    }

    /** A line that belongs to no step. */
    synchronized void line(LogSink.Stream stream, String safe) {
        if (!closed) {
            sink.line(stream, safe);
        }
    }

    synchronized void close() {
        steps.values().forEach(Step::finish);
        closed = true;
    }

    /**
     * The build's failure as a person needs it.
     *
     * @param message the engine's
     */
    synchronized AlpinistException failure(BuildRequest request, String message) {
        Optional<Step> failed =
                steps.values().stream().filter(step -> step.failed).findFirst().or(this::onlyOneThatRan);
        String where = failed.map(step -> step.where(request)).orElse("");
        String tail = failed.map(Step::tail).orElse("");
        return new AlpinistException(
                Failure.BUILD,
                "The build of " + request.tag() + " failed" + where + ": " + SafeText.of(message.strip()) + tail,
                remedyFor(message + tail));
    }

    /** BuildKit does not tell of the failure where another build ran the same step at the same time. */
    private Optional<Step> onlyOneThatRan() {
        List<Step> running = steps.values().stream()
                .filter(step -> step.counted && step.begun && !step.ended)
                .toList();
        return running.size() == 1 ? Optional.of(running.get(0)) : Optional.empty();
    }

    private void end(String id, BuildStep.State state, String word) {
        Step step = step(id);
        if (!step.ended) {
            started(id);
            step.ended = true;
            step.finish();
            say(step, state == BuildStep.State.FAILED ? LogSink.Stream.ERR : LogSink.Stream.OUT, word);
            tell(step, state);
        }
    }

    private Step step(String id) {
        return step(id, id);
    }

    private void say(Step step, LogSink.Stream stream, String safe) {
        if (!step.name.startsWith(INTERNAL) || step.failed) {
            line(stream, "#" + step.number + " " + safe);
        }
    }

    private void tell(Step step, BuildStep.State state) {
        if (step.counted && !closed) {
            int total =
                    stageTotals.values().stream().mapToInt(Integer::intValue).sum();
            sink.step(new BuildStep(step.ordinal, Math.max(total, step.ordinal), step.name, state));
        }
    }

    private static String remedyFor(String message) {
        if (message.contains("no space left on device")) {
            return "Free space on the engine's disk: alpinist clean, docker system df, docker builder prune.";
        }
        if (message.contains("parse error") || message.contains("unknown instruction")) {
            return "Correct the Dockerfile at that place.";
        }
        if (message.toLowerCase(Locale.ROOT).contains("exec format error")) {
            return "The image is of a platform whose programs this engine cannot run: choose another with --platform, or"
                    + " install QEMU's emulators there (docker run --privileged --rm tonistiigi/binfmt --install all).";
        }
        return "Read the step's output; where the original fails too, repair its build first.";
    }

    /** One step and the end of what it wrote. */
    private final class Step {
        private final int number;
        private final String name;
        private final boolean counted;
        private final Deque<String> last = new ArrayDeque<>();
        private final LineAssembler out = new LineAssembler(line -> keep(LogSink.Stream.OUT, line));
        private final LineAssembler err = new LineAssembler(line -> keep(LogSink.Stream.ERR, line));
        private int ordinal;
        private boolean begun;
        private boolean ended;
        private boolean failed;

        Step(int number, String name, boolean counted) {
            this.number = number;
            this.name = name;
            this.counted = counted;
        }

        LineAssembler assembler(LogSink.Stream stream) {
            return stream == LogSink.Stream.ERR ? err : out;
        }

        void finish() {
            out.finish();
            err.finish();
        }

        String where(BuildRequest request) {
            String place = StepPlace.of(request, name)
                    .map(found -> " at " + found.file() + ":" + found.line() + ",")
                    .orElse(" at");
            return place + " step " + name;
        }

        String tail() {
            return last.isEmpty() ? "" : "\nThe end of its output:\n  " + String.join("\n  ", last);
        }

        private void keep(LogSink.Stream stream, String line) {
            last.addLast(line);
            if (last.size() > LINES_OF_FAILURE) {
                last.removeFirst();
            }
            say(this, stream, line);
        }
    }
}
