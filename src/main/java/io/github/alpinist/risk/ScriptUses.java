package io.github.alpinist.risk;

import io.github.alpinist.convert.Elsewhere;
import io.github.alpinist.finding.Place;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks where a repository names a script: in any of its texts, since people and programs of all kinds run scripts. */
public final class ScriptUses implements Elsewhere {
    /** Texts that list files, tell of the past, or are written by programs. */
    private static final Pattern RUNS_NOTHING = Pattern.compile("(?i)\\.\\w*ignore|\\.gitattributes|codeowners"
            + "|(?:changelog|changes|history|news|licen[cs]e|copying|authors)(?:\\.\\w+)?"
            + "|.*[.-]lock(?:b|\\.json|\\.ya?ml)?|npm-shrinkwrap\\.json|.*\\.(?:sum|map|svg|min\\.js|min\\.css)");

    private static final Pattern VENDORED = Pattern.compile("(?:^|/)(?:vendor|third_party|bower_components)/");

    /** A list item that is nothing but a path: a filter of a workflow, which runs nothing. */
    private static final Pattern FILTER = Pattern.compile("\\s*-\\s+[\"']?[\\w./*-]+[\"']?\\s*");

    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//)");
    private static final Pattern READS_ONLY = Pattern.compile("\\b(?:shellcheck|shfmt|hadolint)\\b");

    private final Path root;
    private final String dockerfile;
    private final String context;
    private final Map<String, List<Place>> places = new HashMap<>();
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
    public Optional<String> use(String path, Set<String> changed) {
        return places.computeIfAbsent(path, this::places).stream()
                .filter(place -> !place.file().startsWith(context)
                        || !changed.contains(place.file().substring(context.length())))
                .findFirst()
                .map(place -> place.file() + ":" + place.line() + " uses it too")
                .or(this::unknown);
    }

    /** What is not seen may use anything. */
    private Optional<String> unknown() {
        return files().unseen().map(file -> file + " could not be looked at, and may use it too");
    }

    /** One of each file that names a script. */
    private List<Place> places(String path) {
        String script = context + path;
        return files().matching(ScriptUses::mayRun).stream()
                .filter(file -> !file.equals(dockerfile) && !file.equals(script))
                .flatMap(file -> files().shortText(file).stream())
                .flatMap(source -> Mention.of(RepositoryFiles.name(path), source)
                        .filter(mention -> isMeant(mention, script) && runs(mention))
                        .map(Mention::place)
                        .findFirst()
                        .stream())
                .toList();
    }

    /** Listed when it is asked for: most Dockerfiles run no script that changes. */
    private RepositoryFiles files() {
        if (listed.isEmpty()) {
            listed = Optional.of(RepositoryFiles.in(root));
        }
        return listed.get();
    }

    private static boolean mayRun(String path) {
        return !RUNS_NOTHING.matcher(RepositoryFiles.name(path)).matches()
                && !VENDORED.matcher(path).find();
    }

    /** Whether the line may run what it names. */
    private static boolean runs(Mention mention) {
        if (isForeign(mention.word())) {
            return false;
        }
        String line = mention.line();
        boolean filter = mention.source().name().contains(".github/")
                && FILTER.matcher(line).matches();
        return !filter
                && !COMMENT.matcher(line).lookingAt()
                && !READS_ONLY.matcher(mention.command()).find();
    }

    /** An address: not where it gives a file of a repository as it is, which installers are fetched from. */
    private static boolean isForeign(String word) {
        return word.startsWith("//") && !word.startsWith("//raw.") && !word.contains("/raw/");
    }

    /** Whether a word may mean the script: not where another file of that name is what it leads to. */
    private boolean isMeant(Mention mention, String script) {
        String word = mention.word();
        String user = mention.source().name();
        String relative = word.replaceFirst("^/+", "");
        boolean another = Stream.of(RepositoryPath.folder(user), "")
                .flatMap(folder -> RepositoryPath.resolve(folder, relative).stream())
                .filter(files()::exists)
                .findFirst()
                .filter(path -> !path.equals(script))
                .isPresent();
        String plain = "/" + mention.path();
        boolean fits = ("/" + script).endsWith(plain)
                || plain.endsWith("/" + script)
                || plain.endsWith("/" + script.substring(context.length()));
        return !another && (fits || word.startsWith("/") && isOnlyOfItsName(script));
    }

    /** A path in an image says nothing of where the file was. */
    private boolean isOnlyOfItsName(String script) {
        return files().named(Pattern.quote(RepositoryFiles.name(script))).size() == 1;
    }
}
