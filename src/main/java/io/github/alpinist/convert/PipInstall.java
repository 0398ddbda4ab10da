package io.github.alpinist.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code pip install}, also as {@code python3 -m pip install}.
 *
 * @param call the command
 * @param requirements as they are given to it, such as {@code numpy==1.26.4}; those known only at run time are left out
 * @param files of requirements, as the command names them
 */
record PipInstall(Call call, List<String> requirements, List<String> files) {
    private static final Set<String> FILES = Set.of("-r", "--requirement");
    private static final Set<String> OPTIONS_WITH_VALUE = Set.of(
            "-c",
            "--constraint",
            "-e",
            "--editable",
            "-t",
            "--target",
            "-i",
            "--index-url",
            "--extra-index-url",
            "-f",
            "--find-links",
            "--prefix",
            "--root",
            "--no-binary",
            "--only-binary",
            "--platform",
            "--python-version",
            "--trusted-host",
            "--timeout",
            "--cache-dir");

    static Optional<PipInstall> of(Call call) {
        List<String> words =
                call.arguments().stream().map(word -> word.literal().orElse("")).toList();
        int install = words.indexOf("install");
        boolean pip = call.name().matches("pip(?:\\d(?:\\.\\d+)?)?") && install >= 0;
        boolean module = call.name().matches("python(?:\\d(?:\\.\\d+)?)?")
                && install >= 2
                && words.subList(0, install).contains("pip");
        return pip || module ? Optional.of(read(call, words.subList(install + 1, words.size()))) : Optional.empty();
    }

    private static PipInstall read(Call call, List<String> words) {
        List<String> requirements = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (FILES.contains(word) && i + 1 < words.size()) {
                files.add(words.get(++i));
            } else if (word.startsWith("--requirement=")) {
                files.add(word.substring(word.indexOf('=') + 1));
            } else if (OPTIONS_WITH_VALUE.contains(word)) {
                i++;
            } else if (!word.isEmpty() && !word.startsWith("-") && !word.contains("/")) {
                requirements.add(word);
            }
        }
        return new PipInstall(call, List.copyOf(requirements), List.copyOf(files));
    }
}
