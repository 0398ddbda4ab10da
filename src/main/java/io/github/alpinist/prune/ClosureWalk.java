package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.Dependency;
import io.github.alpinist.apk.InstalledDatabase;
import io.github.alpinist.apk.World;
import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One walk from the roots to the packages that they need. */
final class ClosureWalk {
    private static final Rule LIBRARY_MISSING =
            new Rule("library-missing", "a file needs a library or an interpreter that the image does not have");
    private static final Rule KEPT_NAME_UNKNOWN =
            new Rule("kept-name-unknown", "the configuration keeps a name that no installed package answers to");

    private final ImageContents image;
    private final ImageContents base;
    private final RuntimeConfig config;
    private final InstalledDatabase installed;
    private final Set<String> given;
    private final Loader loader;
    private final CommandFinder commands;
    private final Reached reached;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> walked = new HashSet<>();
    private final Set<Loader.Missing> missing = new HashSet<>();

    ClosureWalk(ImageContents image, ImageContents base, RuntimeConfig config, Set<String> givenUp) {
        this.image = image;
        this.base = base;
        this.config = config;
        this.installed = image.ownership().apk();
        this.given = base.ownership().apk().packages().all().stream()
                .map(ApkPackage::name)
                .collect(Collectors.toSet());
        this.loader = new Loader(image.tree(), config);
        this.commands = new CommandFinder(image.tree(), config);
        this.reached = new Reached(new KeptPackages(installed, given), givenUp);
    }

    Closure walk(List<Demand> keep) {
        Roots start = new Roots(image, base.tree(), config, loader.machine());
        List<Root> started = start.started();
        List<Root> built = start.built();
        started.forEach(root -> walkPath(root.path(), root.path() + " runs: " + root.reason(), true));
        built.forEach(root -> walkPath(root.path(), root.path() + " runs: " + root.reason(), false));
        demands(keep, Need.NEEDED, reached::byFact);
        reached.endFacts();
        demands(keep, Need.SUSPECTED, reached::bySuspicion);
        reached.endSuspicions();
        List<PackageDecision> decisions = decisions();
        Set<String> names = decisions.stream()
                .filter(PackageDecision::kept)
                .map(PackageDecision::name)
                .collect(Collectors.toSet());
        return new Closure(
                decisions,
                new TopLevelNames(installed, given).of(names, asked()),
                Stream.concat(started.stream(), built.stream()).toList(),
                findings);
    }

    private List<Dependency> asked() {
        World world = World.parse(image.tree().text(World.PATH).orElse(""));
        return world.beyond(World.parse(base.tree().text(World.PATH).orElse("")));
    }

    /**
     * A path that runs: the package of each link on the way stays, then what the file itself needs. Only what is
     * surely started tells by its commands what else runs.
     */
    private void walkPath(String path, String reason, boolean started) {
        image.ownership().owner(path).ifPresent(owner -> reached.byFact(owner, reason));
        Optional<FileEntry> file = image.tree().resolve(path);
        if (file.isEmpty() || !walked.add(file.get().path())) {
            return;
        }
        Optional<String> owner = image.ownership().owner(file.get().path());
        if (owner.isPresent()) {
            reached.byFact(owner.get(), reason);
        } else {
            walkUnowned(file.get(), started);
        }
    }

    private void walkUnowned(FileEntry file, boolean started) {
        commands.interpreters(file)
                .forEach(program -> walkPath(program, program + " is the interpreter of " + file.path(), started));
        if (started) {
            commands.startedBy(file)
                    .forEach(program -> walkPath(program, program + " is started by " + file.path(), true));
        }
        file.content()
                .flatMap(Content::elfFile)
                .filter(Loader::isLoadable)
                .ifPresent(elf -> walkLibraries(file.path(), elf));
    }

    private void walkLibraries(String path, ElfFile elf) {
        Loader.Loaded loaded = loader.load(path, elf);
        for (Loader.Library library : loaded.libraries()) {
            String reason = asDependency(library.name()) + " needed by " + library.neededBy();
            image.ownership().owner(library.opened()).ifPresent(owner -> reached.byFact(owner, reason));
            image.ownership().owner(library.path()).ifPresent(owner -> reached.byFact(owner, reason));
        }
        loaded.missing().stream().filter(missing::add).forEach(this::reportMissing);
    }

    private static String asDependency(String name) {
        return name.contains("/") ? name : "so:" + name;
    }

    private void reportMissing(Loader.Missing library) {
        findings.add(Finding.of(
                LIBRARY_MISSING,
                Severity.WARNING,
                new Place(library.neededBy(), 1, 1),
                "It needs " + asDependency(library.name()) + ", which the image does not have, so it cannot be loaded.",
                "Add the package that provides it, or build the file for Alpine; ignore this if nothing loads it."));
    }

    private void demands(List<Demand> keep, Need need, BiConsumer<String, String> reach) {
        keep.stream()
                .filter(demand -> demand.need() == need)
                .forEach(demand -> installed
                        .provider(demand.name())
                        .ifPresentOrElse(
                                each -> reach.accept(each.name(), demand.reason()), () -> reportUnknown(demand)));
    }

    private void reportUnknown(Demand demand) {
        findings.add(Finding.of(
                KEPT_NAME_UNKNOWN,
                Severity.WARNING,
                new Place(demand.name(), 1, 1),
                "No installed package answers to " + demand.name() + ", which is to be kept.",
                "Name a package, a soname, a command or a path that the Alpine variant has."));
    }

    private List<PackageDecision> decisions() {
        return installed.packages().all().stream()
                .filter(each -> !given.contains(each.name()) && !each.isVirtual())
                .sorted(Comparator.comparing(ApkPackage::name))
                .map(this::decide)
                .toList();
    }

    private PackageDecision decide(ApkPackage each) {
        String name = each.name();
        return new PackageDecision(
                name,
                each.version(),
                reached.need(name),
                reached.isKept(name),
                each.installedSize(),
                reached.evidence(name));
    }
}
