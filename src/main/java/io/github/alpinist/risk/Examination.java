package io.github.alpinist.risk;

import io.github.alpinist.finding.Finding;
import java.util.List;

/** Looks for every risk of the catalogue. */
public final class Examination {
    private static final List<RiskCheck> CHECKS = List.of(
            new PythonWheels(),
            new RubyGems(),
            new RailsZones(),
            new PrismaEngines(),
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
            new PrismaClients(),
            new GlibcPlatforms(),
            new NodePackages(),
            new BrowserDownloads(),
            new PhpCode(),
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
            new BinaryDownloads());
            new Consumers());

    private Examination() {}

    /** What a move would break later, in the order of the catalogue; nothing where no stage moves. */
    public static List<Finding> of(Move move) {
        Found found = new Found(move.release());
        if (!move.conversion().moved().isEmpty()) {
            CHECKS.forEach(check -> check.look(move, found));
        }
        return found.findings();
    }
}
