package io.github.alpinist.cli;

import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.SimpleIndex;
import io.github.alpinist.migrate.ImageMap;
import io.github.alpinist.migrate.Migrator;
import io.github.alpinist.migrate.Operator;
import io.github.alpinist.migrate.Progress;
import io.github.alpinist.migrate.Propose;
import io.github.alpinist.migrate.Proposing;
import io.github.alpinist.migrate.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the whole move and its single stages are told. */
public final class RunOptions {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The repository. The current folder by default.")
    private Path directory = Path.of(".");

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--image-map",
            paramLabel = "NAME=OTHER",
            description = "Build on OTHER where the Dockerfile says NAME, such as alpine=mirror.example/alpine; the "
                    + "Dockerfile that you get keeps NAME. Repeatable.")
    private List<String> imageMap = List.of();

    @Mixin
    private CatalogOptions catalog = new CatalogOptions();

    @Option(
            names = "--propose",
            paramLabel = "none|patch|github|gitlab|gitea",
            description = "What is made of a move that passed. ${DEFAULT-VALUE} by default.")
    private Propose propose = Propose.PATCH;

    @Option(names = "--label", paramLabel = "NAME", description = "A label for the pull request. Repeatable.")
    private List<String> labels = List.of();

    @Option(names = "--draft", description = "Open the pull request as a draft.")
    private boolean draft;

    @Option(names = "--reopen", description = "Open a pull request again that a person closed.")
    private boolean reopen;

    @Option(
            names = "--no-check-tags",
            description = "Do not ask the registries whether they have the images that the conversion writes.")
    private boolean uncheckedTags;

    @Option(
            names = "--python-index",
            paramLabel = "URL|none",
            description = "The index that is asked which wheels pinned Python packages have; none asks nobody. "
                    + "${DEFAULT-VALUE} by default.")
    private String pythonIndex = SimpleIndex.DEFAULT;

    @Option(names = "--keep", description = "Leave containers and images on the engine.")
    private boolean keep;

    @Option(names = "--fresh", description = "Begin anew, also where an earlier run could be continued.")
    private boolean fresh;

    @Option(
            names = "--vulnerabilities",
            paramLabel = "FILE|DIR",
            description = "A database in the OSV format in which the variants' packages are looked up.")
    private Optional<Path> vulnerabilities = Optional.empty();

    /** The repository, or what else was named in its place. */
    Path directory() {
        return directory;
    }

    /** What the options alone say. */
    Settings settings() {
        return settings.settings();
    }

    /** What works as the options say. */
    public Migrator migrator(Progress progress) {
        Lookup lookup = uncheckedTags ? Lookup.NONE : RegistriesOfUser.lookup();
        Operator operator = new Operator(
                ImageMap.parse(imageMap),
                catalog.sources(),
                new Proposing(propose, () -> ForgeOfUser.ofProcess().forge(propose), labels, draft, reopen),
                lookup,
                SimpleIndex.at(pythonIndex),
                () -> keep,
                fresh,
                vulnerabilities);
        return new Migrator(directory, settings.settings(), operator, EngineOfUser::connect, progress);
    }
}
