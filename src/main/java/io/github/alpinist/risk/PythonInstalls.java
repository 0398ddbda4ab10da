package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the stages that move install with pip, uv, poetry, pdm and pipenv, as far as files and commands tell. */
final class PythonInstalls {
    private static final Map<String, String> LOCKS =
            Map.of("uv", "uv.lock", "poetry", "poetry.lock", "pdm", "pdm.lock", "pipenv", "Pipfile.lock");
    private static final Set<String> INSTALLING = Set.of("install", "sync", "export");
    private static final List<String> PIP_VERBS = List.of("install", "sync", "wheel", "download");
    private static final List<String> INDEX_VARIABLES = List.of(
            "PIP_INDEX_URL",
            "PIP_EXTRA_INDEX_URL",
            "PIP_FIND_LINKS",
            "PIP_CONFIG_FILE",
            "UV_INDEX",
            "UV_INDEX_URL",
            "UV_EXTRA_INDEX_URL",
            "UV_DEFAULT_INDEX");
    private static final Set<String> WITH_VALUE = Set.of(
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
            "--cache-dir",
            "--python",
            "-p",
            "--retries",
            "--default-timeout",
            "-w",
            "--wheel-dir",
            "-d",
            "--dest");

    private final Move move;
    private final Predicate<String> copied;
    private final Map<String, PythonInstall> byOrigin = new LinkedHashMap<>();

    private PythonInstalls(Move move) {
        this.move = move;
        this.copied = move.copied();
    }

    /** Of a lock that several commands install from, what the one installs that takes the least. */
    static Collection<PythonInstall> of(Move move) {
        PythonInstalls installs = new PythonInstalls(move);
        move.stages().forEach(installs::look);
        return installs.byOrigin.values();
    }

    private void look(Stage stage) {
        PythonVersion python = PythonVersion.of(move.imageAfter(stage), move.release());
        for (StartedCommand command : move.commands(stage)) {
            List<String> words = command.words();
            if (isPip(command)) {
                pip(stage, command, afterVerb(words), python);
            } else if (LOCKS.containsKey(command.name()) && words.stream().anyMatch(INSTALLING::contains)) {
                lock(new PythonGroups(command.name(), words), python);
            }
        }
    }

    private static List<String> afterVerb(List<String> words) {
        int verb = PIP_VERBS.stream()
                .mapToInt(words::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(0);
        return words.subList(verb + 1, words.size());
    }

    private static boolean isPip(StartedCommand command) {
        List<String> words = command.words();
        boolean ofUv = command.is("uv") && words.contains("pip");
        boolean module = command.name().matches("python[\\d.]*") && words.contains("pip");
        return (ofUv || module || command.name().matches("pip[\\d.]*"))
                && PIP_VERBS.stream().anyMatch(command::has);
    }

    private void add(String key, PythonInstall install) {
        if (!install.pins().isEmpty()) {
            byOrigin.merge(
                    key,
                    install,
                    (old, other) -> other.pins().size() < old.pins().size() ? other : old);
        }
    }

    private void pip(Stage stage, StartedCommand command, List<String> words, PythonVersion python) {
        Place place = move.place(command.span());
        RequirementsFile named = requirements(stage, words, python);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.matches("-r|--requirements?") && i + 1 < words.size()) {
                file(words.get(++i), stage, words, python);
            } else if (word.matches("(?:-r.|--requirements?=).*")) {
                file(word.replaceFirst("-r|--requirements?=", ""), stage, words, python);
            } else if (WITH_VALUE.contains(word)) {
                i++;
            } else if (word.matches("[^-].*\\.(?:txt|toml)")) {
                file(word, stage, words, python);
            } else if (word.matches("\\.(?:\\[.*])?")) {
                project(word, stage, words, python);
            } else if (!word.startsWith("-") && !word.contains("$")) {
                named.requirement(word, place);
            }
        }
        String dockerfile = move.dockerfile().source().name();
        add(place.toString(), new PythonInstall(dockerfile, python, named.pins()));
    }

    private RequirementsFile requirements(Stage stage, List<String> words, PythonVersion python) {
        RequirementsFile requirements = new RequirementsFile(move.files(), python, words);
        if (INDEX_VARIABLES.stream().anyMatch(name -> move.variable(stage, name).isPresent())) {
            requirements.useOtherIndex();
        }
        return requirements;
    }

    private void file(String word, Stage stage, List<String> words, PythonVersion python) {
        find(word).ifPresent(path -> {
            RequirementsFile requirements = requirements(stage, words, python);
            if (path.endsWith("pyproject.toml")) {
                move.files().text(path).ifPresent(text -> new ProjectFile(text).requirements(List.of(), requirements));
            } else if (path.endsWith("pylock.toml")) {
                move.files().text(path).ifPresent(text -> lock(text, new PythonGroups("pip", words), python));
            } else {
                requirements.read(path);
            }
            add(path, new PythonInstall(path, python, requirements.pins()));
        });
    }

    private void project(String word, Stage stage, List<String> words, PythonVersion python) {
        List<String> extras = List.of(word.replaceAll("[.\\[\\]\\s]", "").split(","));
        find("pyproject.toml").flatMap(move.files()::text).ifPresent(text -> {
            RequirementsFile requirements = requirements(stage, words, python);
            new ProjectFile(text).requirements(extras, requirements);
            add(text.name(), new PythonInstall(text.name(), python, requirements.pins()));
        });
    }

    private void lock(PythonGroups groups, PythonVersion python) {
        Optional.ofNullable(LOCKS.get(groups.tool()))
                .flatMap(this::find)
                .flatMap(move.files()::text)
                .ifPresent(text -> {
                    if (groups.tool().equals("pipenv")) {
                        List<PythonPin> pins = PipfileLock.read(text, python, groups.hasDev());
                        add(text.name(), new PythonInstall(text.name(), python, pins));
                    } else {
                        lock(text, groups, python);
                    }
                });
    }

    private void lock(Source text, PythonGroups groups, PythonVersion python) {
        String beside = text.name().replaceFirst("[^/]*$", "pyproject.toml");
        Set<String> direct = groups.tool().equals("poetry")
                ? move.files()
                        .text(beside)
                        .map(file -> new ProjectFile(file).names())
                        .orElse(Set.of())
                : Set.of();
        List<PythonPin> pins = new LockedGraph(PythonLock.read(text), groups, python)
                .installed(direct).stream().map(LockedPackage::pin).toList();
        add(text.name(), new PythonInstall(text.name(), python, pins));
    }

    /** The file that the image gets whose path ends as a command writes it; the one nearest to the context's root. */
    private Optional<String> find(String word) {
        List<String> parts = new ArrayList<>(List.of(word.split("/")));
        parts.removeIf(part -> part.isEmpty() || part.equals("."));
        for (int i = 0; i < parts.size(); i++) {
            String end = String.join("/", parts.subList(i, parts.size()));
            Optional<String> found =
                    move.files().matching(path -> (path.equals(end) || path.endsWith("/" + end))).stream()
                            .filter(copied)
                            .min(Comparator.comparingLong((String path) ->
                                            path.chars().filter(c -> c == '/').count())
                                    .thenComparing(Comparator.naturalOrder()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
