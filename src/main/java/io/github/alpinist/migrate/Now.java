package io.github.alpinist.migrate;

import io.github.alpinist.engine.BuildStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a stage does at this moment, in one line. */
final class Now {
    private static final int WIDEST_OUTPUT = 60;

    private final String stage;
    private final long start;
    private final Map<String, String> steps = new TreeMap<>();
    private final Map<String, String> outputs = new TreeMap<>();
    private String doing = "";

    /** @param start as {@link System#nanoTime} tells it */
    Now(String stage, long start) {
        this.stage = stage;
        this.start = start;
    }

    void doing(String line) {
        doing = line;
    }

    void wrote(String variant, String line) {
        outputs.put(variant, line);
    }

    void step(String variant, BuildStep step) {
        boolean ends = step.state() == BuildStep.State.DONE || step.state() == BuildStep.State.CACHED;
        steps.put(
                variant,
                ends && step.number() == step.total()
                        ? "built, its image is being read"
                        : step.number() + "/" + step.total() + " " + step.name());
        outputs.remove(variant);
    }

    /**
     * Such as {@code build 1:32, about 0:38 left; alpine 3/7 RUN make; original 5/9 RUN apt-get}.
     *
     * @param lastMillis how long each stage took the last time, by its name
     */
    String text(long nanos, Map<String, Long> lastMillis) {
        long seconds = (nanos - start) / 1_000_000_000;
        List<String> parts = new ArrayList<>();
        parts.add((stage.isEmpty() ? "starting" : stage) + " " + clock(seconds)
                + Optional.ofNullable(lastMillis.get(stage))
                        .map(millis -> left(millis / 1000 - seconds, millis / 1000))
                        .orElse(""));
        parts.addAll(what());
        return String.join("; ", parts);
    }

    private List<String> what() {
        if (!steps.isEmpty()) {
            return steps.entrySet().stream()
                    .map(step -> step.getKey() + " " + step.getValue())
                    .toList();
        }
        if (!outputs.isEmpty()) {
            return outputs.entrySet().stream()
                    .map(output -> output.getKey() + ": " + shortened(output.getValue()))
                    .toList();
        }
        return doing.isEmpty() ? List.of() : List.of(doing);
    }

    private static String left(long left, long last) {
        return left > 0 ? ", about " + clock(left) + " left" : ", longer than the last time (" + clock(last) + ")";
    }

    private static String clock(long seconds) {
        return String.format("%d:%02d", seconds / 60, seconds % 60);
    }

    private static String shortened(String line) {
        return line.length() <= WIDEST_OUTPUT ? line : line.substring(0, WIDEST_OUTPUT - 1) + "…";
    }
}
