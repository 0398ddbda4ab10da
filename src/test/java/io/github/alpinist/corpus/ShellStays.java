package io.github.alpinist.corpus;

import io.github.alpinist.Tool;
import io.github.alpinist.text.Spliced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** No RUN whose shell text bash can read becomes one that it cannot; bash reads all that changed in one go. */
final class ShellStays implements Check {
    /** Prints a line for each text that bash refuses: its number and what bash says. */
    private static final String READ_ALL = "n=0; while [ -e $n.sh ]; do"
            + " message=$(bash -n $n.sh 2>&1) || printf '%s\\t%s\\n' $n \"${message%%$'\\n'*}\"; n=$((n + 1)); done";

    private record Changed(String file, Set<String> before, String text) {}

    private final List<Changed> changed = new ArrayList<>();

    @Override
    public String fault() {
        return "shell newly broken";
    }

    @Override
    public void examine(Sample sample, Faults faults) {
        Set<String> before = texts(Sample.scripts(sample.conversion().original()));
        Set<String> after = texts(Sample.scripts(sample.result()));
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(after);
        after.removeAll(before);
        after.forEach(text -> changed.add(new Changed(sample.name(), gone, text)));
    }

    private static Set<String> texts(List<Spliced> scripts) {
        return new HashSet<>(scripts.stream().map(Spliced::text).toList());
    }

    @Override
    public void finish(Faults faults) {
        Map<Integer, String> refused =
                refusals(changed.stream().map(Changed::text).toList());
        refused.forEach((index, message) -> {
            Changed one = changed.get(index);
            if (refusals(List.copyOf(one.before())).isEmpty()) {
                faults.add(fault(), message, one.file());
            }
        });
    }

    private static Map<Integer, String> refusals(List<String> texts) {
        try {
            Path folder = Files.createTempDirectory("shell");
            for (int i = 0; i < texts.size(); i++) {
                Files.writeString(folder.resolve(i + ".sh"), texts.get(i));
            }
            String output = Tool.runIn(folder, "", "bash", "-c", READ_ALL).output();
            Tool.run("", "rm", "-r", folder.toString());
            Map<Integer, String> refusals = new TreeMap<>();
            for (String line : output.lines().toList()) {
                int tab = line.indexOf('\t');
                refusals.put(
                        Integer.valueOf(line.substring(0, tab)),
                        line.substring(tab).replaceFirst(".*line \\d+: ", ""));
            }
            return refusals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
