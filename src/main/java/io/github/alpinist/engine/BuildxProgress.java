package io.github.alpinist.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what buildx writes with {@code --progress plain}: {@code #7 [2/5] RUN make}, {@code #7 0.3 text}, {@code #7 DONE}. */
final class BuildxProgress {
    private static final Pattern NUMBERED = Pattern.compile("^#(\\d+) (.*)$");
    private static final Pattern TIMED = Pattern.compile("^\\d+\\.\\d+ (.*)$");
    private static final Pattern STATE = Pattern.compile("^(CACHED|DONE|CANCELED|ERROR:)(?: (.*))?$");
    private static final String ELSEWHERE = "...";
    private static final String FAILED = "ERROR: ";

    private final BuildLog log;
    private final Map<String, String> names = new HashMap<>();
    private Optional<String> error = Optional.empty();

    BuildxProgress(BuildLog log) {
        this.log = log;
    }

    /** @param line one line, already made harmless */
    void line(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            step(numbered.group(1), numbered.group(2));
        } else if (line.startsWith(FAILED)) {
            error = Optional.of(line.substring(FAILED.length()));
        }
    }

    /** What buildx gave as its last word on a failure. */
    Optional<String> error() {
        return error;
    }

    private void step(String id, String text) {
        Matcher state = STATE.matcher(text);
        if (names.putIfAbsent(id, text) == null) {
            log.named(id, text);
            log.started(id);
        } else if (state.matches()) {
            ended(id, state.group(1), Optional.ofNullable(state.group(2)).orElse(""));
        } else if (!text.equals(names.get(id)) && !text.equals(ELSEWHERE)) {
            Matcher timed = TIMED.matcher(text);
            String output = timed.matches() ? timed.group(1) : text;
            log.output(id, LogSink.Stream.OUT, (output + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void ended(String id, String state, String detail) {
        switch (state) {
            case "CACHED" -> log.cached(id);
            case "DONE" -> log.done(id);
            case "CANCELED" -> log.failed(id, "context canceled");
            default -> log.failed(id, detail);
        }
    }
}
