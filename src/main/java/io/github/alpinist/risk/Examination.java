package io.github.alpinist.risk;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for every risk of the catalogue. */
public final class Examination {
    private static final List<RiskCheck> CHECKS = List.of(
            new PythonWheels(),
            new RubyGems(),
            new RailsZones(),
            new PrismaEngines(),
            new PrismaClients(),
            new GlibcPlatforms(),
            new NodePackages(),
            new BrowserDownloads(),
            new PhpCode(),
            new JavaLibraries(),
            new JarLibraries(),
            new JavaPlatforms(),
            new DotnetTargets(),
            new DotnetGlobalization(),
            new NugetPackages(),
            new BeamReleases(),
            new HexPackages(),
            new CgoModules(),
            new RustTargets(),
            new GlibcHeaders(),
            new NameResolution(),
            new ThreadStacks(),
            new ThreadedAllocation(),
            new MallocSettings(),
            new PreloadedLibraries(),
            new LocaleRules(),
            new NameServices(),
            new OldGoNames(),
            new GlibcPrograms(),
            new EditorContainers(),
            new BinaryDownloads(),
            new Consumers());

    private static final List<RiskCheck> ADVICE = List.of(new RootUser(), new FirstProcess(), new DependencyLayers());

    private Examination() {}

    /** What a move would break later, in the order of the catalogue; nothing where no stage moves. */
    public static List<Finding> of(Move move) {
        return Stream.concat(found(CHECKS, move).stream(), unread(move).stream())
                .toList();
    }

    /** Silence about what was not looked at is no praise of it. */
    private static Optional<Finding> unread(Move move) {
        return move.files()
                .unseen()
                .filter(file -> !move.conversion().moved().isEmpty())
                .map(file -> new Finding(
                        "repository-unread",
                        Severity.NOTE,
                        new Place(move.dockerfile().source().name(), 1, 1),
                        "Not all files of the repository were looked at for risks: " + file
                                + " cannot be read, or is too large",
                        "Look there by hand, or make it readable."));
    }

    /** What would do the image good, and has nothing to do with the move. */
    public static List<Finding> advice(Move move) {
        return found(ADVICE, move);
    }

    private static List<Finding> found(List<RiskCheck> checks, Move move) {
        Found found = new Found(move.release());
        if (!move.conversion().moved().isEmpty()) {
            checks.forEach(check -> check.look(move, found));
        }
        return found.findings();
    }
}
