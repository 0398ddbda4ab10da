package io.github.alpinist.risk;

import io.github.alpinist.convert.Elsewhere;
import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks where a repository names a script: in other Dockerfiles, in CI's files, Makefiles and other scripts. */
public final class ScriptUses implements Elsewhere {
    private static final Pattern USING =
            Pattern.compile("(?i)(?:[\\w.-]*\\.)?(?:dockerfile|containerfile)(?:\\.[\\w.-]*)?"
                    + "|(?:gnu)?makefile|[\\w.-]+\\.mk|justfile|taskfile\\.ya?ml|rakefile|package\\.json|tox\\.ini|vagrantfile"
                    + "|jenkinsfile(?:\\.\\w+)?|[\\w.-]+\\.groovy|\\.gitlab-ci[\\w.-]*\\.yml|\\.travis\\.yml|\\.cirrus\\.yml|\\.drone\\.yml"
                    + "|azure-pipelines[\\w.-]*\\.ya?ml|bitbucket-pipelines\\.yml|appveyor\\.yml|cloudbuild\\.ya?ml"
                    + "|(?:docker-)?compose[\\w.-]*\\.ya?ml|[\\w.-]+\\.(?:sh|bash|bats)");
    private static final Pattern CI_FOLDER =
            Pattern.compile("(?:.*/)?\\.(?:github|gitlab|circleci|buildkite|woodpecker|gitea|forgejo)/.*\\.ya?ml");

    /** A list item that is nothing but a path: a filter of a workflow, which runs nothing. */
    private static final Pattern FILTER = Pattern.compile("\\s*-\\s+[\"']?[\\w./*-]+[\"']?\\s*");

    private static final Pattern ASIDE = Pattern.compile("\\s*(?:#|//).*|.*\\b(?:shellcheck|shfmt|hadolint)\\b.*");

    private final Path root;
    private final String dockerfile;
    private final String context;
    private Optional<RepositoryFiles> listed = Optional.empty();

    /**
     * @param root of the repository
     * @param dockerfile that is converted: its path in the repository
     * @param context the build context's folder in the repository: empty, or ending in a slash
     */
    public ScriptUses(Path root, String dockerfile, String context) {
        this.root = root;
        this.dockerfile = dockerfile;
        this.context = context;
    }

    /** @throws AlpinistException where the repository cannot be read */
    @Override
    public Optional<Place> use(String path, Set<String> changed) {
        String script = context + path;
        Pattern mention = Pattern.compile("(?<![\\w./-])[\\w./${}()-]*(?<![\\w.-])"
                + Pattern.quote(RepositoryFiles.name(path)) + "(?![\\w/-]|\\.\\w)");
        return users().filter(file -> !file.equals(dockerfile) && !file.equals(script))
                .filter(file -> !file.startsWith(context) || !changed.contains(file.substring(context.length())))
                .flatMap(file -> files().text(file).stream())
                .flatMap(source -> mentions(mention, source, script))
                .findFirst();
    }

    /** Listed when it is asked for: most Dockerfiles run no script that changes. */
    private RepositoryFiles files() {
        if (listed.isEmpty()) {
            listed = Optional.of(RepositoryFiles.in(root));
        }
        return listed.get();
    }

    private Stream<String> users() {
        return files().matching(ScriptUses::isUser).stream();
    }

    private static boolean isUser(String path) {
        return USING.matcher(RepositoryFiles.name(path)).matches()
                || CI_FOLDER.matcher(path).matches();
    }

    private Stream<Place> mentions(Pattern mention, Source source, String script) {
        List<MatchResult> found = mention.matcher(source.text()).results().toList();
        return found.stream()
                .filter(match -> isMeant(match.group(), source.name(), script) && runs(match, source))
                .map(match -> Place.of(source, new Span(match.start(), match.end())));
    }

    /** Whether the line may run what it names. */
    private static boolean runs(MatchResult match, Source source) {
        String line = source.line(source.position(match.start()).line());
        boolean filter =
                source.name().contains(".github/") && FILTER.matcher(line).matches();
        boolean address = match.group().startsWith("//");
        return !filter && !address && !ASIDE.matcher(line).matches();
    }

    /** Whether a word may mean the script: not where another file of that name is what it leads to. */
    private boolean isMeant(String word, String user, String script) {
        String folder = user.substring(0, user.lastIndexOf('/') + 1);
        boolean another = Stream.of(folder, "")
                .flatMap(base -> normal(base + word).stream())
                .filter(files()::exists)
                .findFirst()
                .filter(path -> !path.equals(script))
                .isPresent();
        String plain = "/" + word.replaceAll("^.*[$)}][^/]*/", "").replaceFirst("^(?:\\.{0,2}/)+", "");
        boolean fits = ("/" + script).endsWith(plain)
                || plain.endsWith("/" + script)
                || plain.endsWith("/" + script.substring(context.length()));
        return !another && (fits || word.startsWith("/") && isOnlyOfItsName(script));
    }

    /** A path in an image says nothing of where the file was. */
    private boolean isOnlyOfItsName(String script) {
        return files().named(Pattern.quote(RepositoryFiles.name(script))).size() == 1;
    }

    private static Optional<String> normal(String path) {
        try {
            return Optional.of(Path.of(path).normalize().toString().replace('\\', '/'));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
