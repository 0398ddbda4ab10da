package io.github.alpinist.risk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions of C's preprocessor that a line stands in; the guard around a whole header is none. */
final class Conditions {
    private static final Pattern OPENING = Pattern.compile("#\\s*(?:if|ifdef|ifndef)\\b(.*)");
    private static final Pattern GUARD =
            Pattern.compile("#\\s*(?:ifndef|if\\s+!\\s*defined)\\s*\\(?\\s*(\\w+)\\s*\\)?");
    private static final Pattern CLOSING = Pattern.compile("#\\s*endif\\b.*");
    private static final Pattern DEFINITION = Pattern.compile("#\\s*define\\s+(\\w+).*");

    private final Deque<Boolean> open = new ArrayDeque<>();
    private String candidate = "";

    void read(String line) {
        if (!line.startsWith("#")) {
            candidate = line.isEmpty() ? candidate : "";
            return;
        }
        Matcher definition = DEFINITION.matcher(line);
        if (definition.matches() && definition.group(1).equals(candidate)) {
            open.pop();
            open.push(false);
        }
        candidate = "";
        if (OPENING.matcher(line).matches()) {
            Matcher guard = GUARD.matcher(line);
            candidate = guard.matches() ? guard.group(1) : "";
            open.push(true);
        } else if (CLOSING.matcher(line).matches() && !open.isEmpty()) {
            open.pop();
        }
    }

    /** Whether what stands here is compiled under a condition only. */
    boolean hold() {
        return open.contains(true);
    }
}
