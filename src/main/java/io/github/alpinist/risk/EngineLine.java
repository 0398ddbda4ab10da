package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command line of a container engine in one of the repository's build, test or CI files. */
record EngineLine(EngineCommand command, Place place) {
    private static final String FILES = "(?:GNU)?[Mm]akefile|.*\\.mk|[Jj]ustfile|Taskfile\\.ya?ml|Jenkinsfile.*|.*\\.sh"
            + "|package\\.json|composer\\.json|tox\\.ini|noxfile\\.py";
    private static final Pattern CI = Pattern.compile(
            "(?:\\.github/workflows/[^/]+|\\.gitlab-ci|\\.gitlab/ci/[^/]+|\\.circleci/config|azure-pipelines|\\.drone|"
                    + "\\.travis|bitbucket-pipelines|\\.woodpecker/[^/]+|\\.buildkite/[^/]+)\\.ya?ml");
    private static final Pattern START = Pattern.compile("(?<![\\w./-])(?:docker|podman)(?:-compose)?(?=\\s)");
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\r?\\n");
    private static final Pattern SAYING = Pattern.compile("^\\s*#|\\s#\\s|\\b(?:echo|printf)\\b[^;&|]*$");
    private static final int LONGEST = 2000;

    /** Those of all such files. */
    static List<EngineLine> of(RepositoryFiles files) {
        return files
                .matching(path -> RepositoryFiles.name(path).matches(FILES)
                        || CI.matcher(path).matches())
                .stream()
                .flatMap(path -> files.text(path).stream())
                .flatMap(EngineLine::of)
                .toList();
    }

    private static Stream<EngineLine> of(Source file) {
        return START.matcher(file.text())
                .results()
                .filter(match -> !isSaid(file, match))
                .flatMap(match -> {
                    String line =
                            CONTINUED.matcher(line(file.text(), match.start())).replaceAll("  ");
                    Place place = Place.of(file, new Span(match.start(), match.start()));
                    return EngineCommand.read(line).stream().map(command -> new EngineLine(command, place));
                });
    }

    /** To the end of the last line that is continued, as far as command lines are long. */
    private static String line(String text, int start) {
        int end = text.indexOf('\n', start);
        while (end > 0 && end - start < LONGEST && isContinued(text, end)) {
            end = text.indexOf('\n', end + 1);
        }
        return text.substring(start, Math.min(end < 0 ? text.length() : end, start + LONGEST));
    }

    private static boolean isContinued(String text, int end) {
        int last = text.charAt(end - 1) == '\r' ? end - 2 : end - 1;
        return last >= 0 && text.charAt(last) == '\\';
    }

    /** Whether the line only speaks of the command. */
    private static boolean isSaid(Source file, MatchResult match) {
        int start = file.text().lastIndexOf('\n', match.start()) + 1;
        String before = file.text().substring(Math.max(start, match.start() - LONGEST), match.start());
        return SAYING.matcher(before).find();
    }

    /** The Dockerfile that a build names, by its path in the repository, where it is one of it. */
    Optional<String> dockerfile(RepositoryFiles files) {
        String name = command.option("-f", "--file").orElse("");
        String folder = RepositoryPath.folder(place.file());
        return Stream.of(folder, "")
                .flatMap(base -> (name.isEmpty()
                                ? RepositoryPath.resolve(base, command.operand() + "/Dockerfile")
                                : RepositoryPath.resolve(base, name))
                        .stream())
                .filter(files::exists)
                .findFirst();
    }
}
