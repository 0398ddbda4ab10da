package io.github.alpinist.shell;

import java.util.List;
import java.util.Random;

/** Writes scripts by the grammar of POSIX's shell, with some of bash's additions. */
final class ScriptGenerator {
    private static final List<String> NAMES = List.of("apt-get", "echo", "set", "rm", "x", "if_", "make", "done1");
    private static final List<String> PLAIN =
            List.of("a", "-y", "curl", "/var/lib/apt", "1.2", "a=b", "x:y", "then", "{}");
    private static final List<String> BLANKS = List.of(" ", "  ", "\t", " \\\n ");
    private static final List<String> ENDS = List.of("; ", "\n", " ;\n", " # note\n", "\n\n  # note ' \"\n");

    private final Random random;
    private int depth;
    private int documents;

    ScriptGenerator(Random random) {
        this.random = random;
    }

    String script() {
        StringBuilder script = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            script.append(list()).append('\n');
        }
        return script.toString();
    }

    private String list() {
        StringBuilder list = new StringBuilder(pipeline());
        while (random.nextInt(3) == 0) {
            list.append(pick(List.of(" && ", "||", " &&\n", " && # why\n "))).append(pipeline());
        }
        return list.toString();
    }

    private String pipeline() {
        String negation = random.nextInt(8) == 0 ? "! " : "";
        String pipe = random.nextInt(5) == 0 ? pick(List.of(" | ", "|", " |\n")) + command() : "";
        return negation + command() + pipe;
    }

    private String command() {
        depth++;
        String command = depth > 3 || random.nextInt(3) > 0 ? simple() : compound();
        depth--;
        return command;
    }

    private String simple() {
        StringBuilder command = new StringBuilder();
        if (random.nextInt(5) == 0) {
            command.append("A=").append(random.nextInt(3) == 0 ? "" : word()).append(blank());
        }
        command.append(pick(NAMES));
        for (int i = random.nextInt(4); i > 0; i--) {
            command.append(blank()).append(random.nextInt(7) == 0 ? redirection() : word());
        }
        return command.toString();
    }

    private String redirection() {
        String target = random.nextBoolean() ? "/dev/null" : "\"$f\"";
        return random.nextInt(4) == 0 ? "2>&1" : pick(List.of("> ", ">>", "<", "2>", "<<<", "&>")) + target;
    }

    private String compound() {
        String body = block();
        return switch (random.nextInt(8)) {
            case 0 -> "( " + body + ")";
            case 1 -> "{ " + body + "}";
            case 2 -> "if " + block() + "then " + body + (random.nextBoolean() ? "else " + block() : "") + "fi";
            case 3 ->
                "for i in" + blank() + word() + blank() + word() + pick(List.of("; ", "\n")) + "do " + body + "done";
            case 4 -> "while " + block() + "do " + body + "done > /dev/null";
            case 5 ->
                "case " + word() + " in a|b) " + list() + ";; (*) " + list() + pick(List.of(";;", "\n")) + " esac";
            case 6 -> "f() { " + body + "}";
            default -> document(body);
        };
    }

    private String document(String body) {
        String end = "E" + documents++;
        return "{ cat <<" + pick(List.of("", "-")) + pick(List.of(end, "'" + end + "'", "\\" + end))
                + "\ntext $x \\$y ' (\n" + end + "\n" + body + "}";
    }

    private String block() {
        StringBuilder block = new StringBuilder();
        for (int i = random.nextInt(2); i >= 0; i--) {
            block.append(list()).append(pick(ENDS));
        }
        return block.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder(part());
        while (random.nextInt(4) == 0) {
            word.append(part());
        }
        return word.toString();
    }

    private String part() {
        return switch (random.nextInt(9)) {
            case 0 -> "'single $x \"'";
            case 1 -> "\"double " + inner() + " \\\" '\"";
            case 2 -> "$x";
            case 3 -> "${x:-" + (random.nextBoolean() ? "a" : "\"$y\"") + "}";
            case 4 -> depth > 2 ? "$y" : "$( " + list() + ")";
            case 5 -> "$((1 + (2 * $x)))";
            case 6 -> "a\\ b\\\"";
            case 7 -> depth > 2 ? "*" : "`echo \\$x \"a\"`";
            default -> pick(PLAIN);
        };
    }

    private String inner() {
        return depth > 2 ? "$x" : pick(List.of("$x", "${x#*/}", "$(" + simple() + ")", "`date`"));
    }

    private String blank() {
        return pick(BLANKS);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
