package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.Dependency;
import io.github.alpinist.apk.InstalledDatabase;
import io.github.alpinist.apk.World;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One walk from the roots to the packages that they need: facts first, then suspicions. */
final class ClosureWalk {
    private static final Rule KEPT_NAME_UNKNOWN =
            new Rule("kept-name-unknown", "the configuration keeps a name that no installed package answers to");

    private static final Rule TEXT_UNREAD =
            new Rule("text-unread", "a source or script of the image that is too large to be read");

    private static final int SHOWN = 5;

    private final ImageContents image;
    private final Base base;
    private final InstalledDatabase installed;
    private final Roots roots;
    private final Reached reached;
    private final FileWalk files;
    private final NamedPackages named;
    private final List<Finding> findings = new ArrayList<>();

    ClosureWalk(ImageContents image, Base base, RuntimeConfig config, Set<String> givenUp) {
        Loader loader = new Loader(image.tree(), config);
        this.image = image;
        this.base = base;
        this.installed = image.ownership().apk();
        this.roots = new Roots(image, base.tree(), config, loader.machine());
        this.reached = new Reached(new KeptPackages(installed, base.packages()), givenUp);
        PackagePaths paths = new PackagePaths(image, added().toList());
        this.files = new FileWalk(image, config, loader, paths, reached);
        this.named = new NamedPackages(image, config);
    }

    private Stream<ApkPackage> added() {
        return installed.packages().all().stream()
                .filter(each -> !base.packages().contains(each.name()) && !each.isVirtual());
    }

    Closure walk(List<Demand> keep) {
        List<Root> started = roots.started();
        List<Root> built = roots.built();
        started.forEach(root -> files.walk(root.path(), root.path() + " runs: " + root.reason(), true));
        built.forEach(files::walkBuilt);
        demand(keep, Need.NEEDED);
        reached.endFacts();
        demand(keep, Need.SUSPECTED);
        roots.named().forEach(root -> files.followPath(root.path(), root.path() + " named in " + root.reason()));
        files.followNames(roots.own());
        reached.endSuspicions();
        tellUnread();
        return closure(Stream.concat(started.stream(), built.stream()).toList());
    }

    private void demand(List<Demand> keep, Need need) {
        keep.stream().filter(demand -> demand.need() == need).forEach(this::demand);
    }

    private void demand(Demand demand) {
        List<String> packages = named.of(demand.name());
        packages.forEach(name -> reached.demand(name, demand.reason()));
        if (packages.isEmpty()) {
            findings.add(Finding.of(
                    KEPT_NAME_UNKNOWN,
                    Severity.WARNING,
                    new Place(demand.name(), 1, 1),
                    "No installed package answers to " + demand.name() + ", which is to be kept.",
                    "Name a package, a soname, a command or a path that the Alpine variant has."));
        }
    }

    /** Their silence is no evidence. */
    private void tellUnread() {
        List<String> paths = roots.own().stream()
                .filter(file -> file.content().filter(Content::unread).isPresent())
                .map(FileEntry::path)
                .toList();
        if (!paths.isEmpty()) {
            String more = paths.size() > SHOWN ? " and " + (paths.size() - SHOWN) + " more" : "";
            findings.add(Finding.of(
                    TEXT_UNREAD,
                    Severity.NOTE,
                    new Place(paths.get(0), 1, 1),
                    "What these sources start and open is not known, as each is larger than 1 MiB: "
                            + String.join(", ", paths.subList(0, Math.min(SHOWN, paths.size()))) + more,
                    "Name what they need in runtime-need, if no test shows it."));
        }
    }

    private Closure closure(List<Root> starts) {
        List<PackageDecision> decisions = added().sorted(Comparator.comparing(ApkPackage::name))
                .map(this::decide)
                .toList();
        Set<String> names = decisions.stream()
                .filter(PackageDecision::kept)
                .map(PackageDecision::name)
                .collect(Collectors.toSet());
        List<String> runtime = new TopLevelNames(installed, base.packages()).of(names, asked());
        findings.addAll(0, files.findings());
        return new Closure(decisions, runtime, starts, files.reached(), findings);
    }

    private List<Dependency> asked() {
        World world = World.parse(image.tree().text(World.PATH).orElse(""));
        return world.beyond(World.parse(base.tree().text(World.PATH).orElse("")));
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
