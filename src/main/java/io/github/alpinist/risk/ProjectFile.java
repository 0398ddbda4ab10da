package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a {@code pyproject.toml} depends on (PEP 621, and poetry's own tables). */
final class ProjectFile {
    private final Source source;
    private String table = "";
    private String key = "";

    ProjectFile(Source source) {
        this.source = source;
    }

    /** Hands over the project's requirements, and those of its extras that are named. */
    void requirements(List<String> extras, RequirementsFile to) {
        lines((line, place) -> {
            boolean wanted = table.equals("project") && key.equals("dependencies")
                    || table.equals("project.optional-dependencies") && extras.contains(key);
            if (wanted) {
                TomlLine.texts(line).forEach(text -> to.requirement(text, place));
            }
        });
    }

    /** The names that the project itself depends on, without those for development. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        lines((line, place) -> {
            if (table.equals("tool.poetry.dependencies")) {
                names.add(PythonPin.normal(key));
            } else if (table.equals("project") && key.equals("dependencies")
                    || table.equals("project.optional-dependencies")) {
                TomlLine.texts(line).forEach(text -> names.add(PythonPin.normal(text.replaceFirst("[^\\w.-].*", ""))));
            }
        });
        names.remove("python");
        return names;
    }

    private interface Line {
        void read(String line, Place place);
    }

    private void lines(Line reader) {
        for (int number = 1; number <= source.lineCount(); number++) {
            String line = source.line(number).strip();
            Optional<TomlLine.Header> header =
                    TomlLine.header(line).filter(any -> key.isEmpty() || !line.contains(","));
            Optional<TomlLine.Pair> pair =
                    TomlLine.pair(line).filter(any -> line.charAt(0) != '"' && line.charAt(0) != '\'');
            if (header.isPresent()) {
                table = header.get().name();
                key = "";
            } else if (!line.startsWith("#")) {
                pair.ifPresent(each -> key = each.key());
                reader.read(pair.map(TomlLine.Pair::value).orElse(line), new Place(source.name(), number, 1));
            }
        }
    }
}
