package io.github.alpinist.risk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a marker (PEP 508) may hold on Linux on x86_64; what is not known of it, such as extras, may hold. */
final class PythonMarker {
    private static final Pattern TOKEN = Pattern.compile("\\(|\\)|'[^']*'|\"[^\"]*\"|===?|!=|<=|>=|~=|<|>|[\\w.]+");
    private static final Map<String, String> KNOWN = Map.of(
            "sys_platform", "linux",
            "platform_system", "Linux",
            "os_name", "posix",
            "platform_machine", "x86_64",
            "implementation_name", "cpython",
            "platform_python_implementation", "CPython");
    private static final Pattern MINOR = Pattern.compile("3\\.(\\d{1,3})((?:\\.[\\d*]+)*)");
    private static final int DEEPEST = 50;

    private final Deque<String> tokens = new ArrayDeque<>();
    private final PythonVersion python;
    private int depth;

    private PythonMarker(String text, PythonVersion python) {
        this.python = python;
        TOKEN.matcher(text).results().forEach(token -> tokens.add(token.group()));
    }

    static boolean mayHold(String marker, PythonVersion python) {
        return marker.isBlank() || new PythonMarker(marker, python).any();
    }

    private boolean any() {
        boolean holds = all();
        while ("or".equals(tokens.peek())) {
            tokens.poll();
            holds |= all();
        }
        return holds;
    }

    private boolean all() {
        boolean holds = one();
        while ("and".equals(tokens.peek())) {
            tokens.poll();
            holds &= one();
        }
        return holds;
    }

    private boolean one() {
        if (!"(".equals(tokens.peek()) || ++depth > DEEPEST) {
            return comparison();
        }
        tokens.poll();
        boolean holds = any();
        if (")".equals(tokens.peek())) {
            tokens.poll();
        }
        return holds;
    }

    private boolean comparison() {
        String left = next();
        String operator = next();
        if (operator.equals("not")) {
            operator += next();
        }
        String right = next();
        boolean turned = isText(left);
        String name = turned ? right : left;
        String value = (turned ? left : right).replaceAll("^['\"]|['\"]$", "");
        if (name.startsWith("python_")) {
            return turned || isPython(operator, value);
        }
        return !KNOWN.containsKey(name) || holds(KNOWN.get(name), operator, value);
    }

    private static boolean isText(String token) {
        return token.startsWith("'") || token.startsWith("\"");
    }

    private String next() {
        return tokens.isEmpty() ? "" : tokens.poll();
    }

    private static boolean holds(String known, String operator, String value) {
        return switch (operator) {
            case "==", "===" -> known.equals(value);
            case "!=" -> !known.equals(value);
            case "in" -> value.contains(known);
            case "notin" -> !value.contains(known);
            default -> true;
        };
    }

    /** What asks for more than the second number may hold. */
    private boolean isPython(String operator, String value) {
        Matcher minor = MINOR.matcher(value);
        if (python.minor().isEmpty() || !minor.matches()) {
            return true;
        }
        int order = Integer.compare(python.minor().get(), Integer.parseInt(minor.group(1)));
        boolean exact = minor.group(2).isEmpty();
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0 || !exact;
            case "<" -> order < 0 || order == 0 && !exact;
            case "<=" -> order <= 0;
            case ">" -> order > 0 || order == 0 && !exact;
            case ">=", "~=" -> order >= 0;
            default -> true;
        };
    }
}
