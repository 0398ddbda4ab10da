package io.github.alpinist.lookup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an index of Python packages said of some projects.
 *
 * @param files by the project's name; none of one that it has not, and no entry for one that it said nothing of
 * @param silence why it said nothing of some; empty where it answered for all, and where nobody was asked
 */
public record PythonFiles(Map<String, List<PythonFile>> files, Optional<String> silence) {
    static final PythonFiles NOT_ASKED = new PythonFiles(Map.of(), Optional.empty());

    public PythonFiles {
        files = Map.copyOf(files);
    }

    /** Those of a project; empty where the index said nothing of it. */
    public Optional<List<PythonFile>> of(String project) {
        return Optional.ofNullable(files.get(project));
    }
}
