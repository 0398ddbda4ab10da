package io.github.alpinist.corpus;

import io.github.alpinist.apk.DockerClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All names that a file's {@code apk add}s ask for can be installed together, says the real apk. One container answers for
 * all files: it tries many sets as one and halves what fails. Since apk's solver is greedy, it refuses now and then alone
 * what it takes in company: of 1,032 files it refused four one by one, and three of them this way.
 */
final class SolverAccepts implements Check {
    private static final int TOGETHER = 16;
    private static final String SOLVER = """
            solve() {
              apk --no-network --repositories-file /dev/null %s add --simulate $(sed -n "$1,$2p" sets) >/tmp/said 2>&1
            }
            halve() {
              solve "$1" "$2" && return
              if [ "$1" = "$2" ]; then
                printf '%%s\\t%%s\\n' "$1" "$(tr '\\n' ' ' </tmp/said)"
                return
              fi
              halve "$1" $((($1 + $2) / 2))
              halve $((($1 + $2) / 2 + 1)) "$2"
            }
            cd /tmp && cat >sets
            all=$(wc -l <sets)
            from=1
            while [ $from -le $all ]; do
              to=$((from + %d))
              [ $to -le $all ] || to=$all
              halve $from $to
              from=$((to + 1))
            done
            """;

    private final Repositories repositories;
    private final String image;
    private final Map<String, Set<String>> files = new HashMap<>();

    SolverAccepts(Repositories repositories, String image) {
        this.repositories = repositories;
        this.image = image;
    }

    @Override
    public String fault() {
        return "package set refused by apk";
    }

    @Override
    public void examine(Sample sample, Faults faults) {
        Set<String> names = new TreeSet<>(ApkAdds.of(sample.result()));
        List<String> unknown =
                names.stream().filter(name -> !repositories.has(name)).toList();
        unknown.forEach(name -> faults.add(fault(), name + " is in no index", sample.name()));
        if (unknown.isEmpty() && !names.isEmpty() && !sample.conversion().nothingToDo()) {
            files.computeIfAbsent(String.join(" ", names), first -> new LinkedHashSet<>())
                    .add(sample.name());
        }
    }

    @Override
    public void finish(Faults faults) {
        List<String> sets = new ArrayList<>(files.keySet());
        String options = repositories.names().stream()
                .map(name -> "-X /repositories/" + name)
                .collect(Collectors.joining(" "));
        String input = sets.stream().map(set -> set + "\n").collect(Collectors.joining());
        String mount = repositories.folder() + ":/repositories:ro";
        DockerClient.shell(image, input, SOLVER.formatted(options, TOGETHER - 1), "-v", mount)
                .forEach(line -> refused(line.split("\t", 2), sets, faults));
    }

    private void refused(String[] answer, List<String> sets, Faults faults) {
        String set = sets.get(Integer.parseInt(answer[0]) - 1);
        files.getOrDefault(set, Set.of()).forEach(file -> faults.add(fault(), answer[1], file));
    }
}
