package io.github.alpinist.prune;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.Dependency;
import io.github.alpinist.apk.Packages;
import io.github.alpinist.apk.World;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plans pruned Dockerfiles from what is known of the built image. */
public final class Planner {
    private static final String CONFIGURED = "the configuration keeps it (runtime-need)";
    private static final String ASKED_FOR = "the Dockerfile asks for it, and it is no build tool";
    private static final String NO_FORM = "the stage fits none of the forms that Alpinist writes";
    private static final String NOT_PROVED = "no variant without them was proved to work";

    private final Dockerfile dockerfile;
    private final Stage stage;
    private final ImageContents image;
    private final ImageContents base;
    private final RuntimeConfig config;
    private final List<String> runtimeNeeds;
    private final TreeDifference difference;
    private final ClassedFiles files;
    private final Supplier<FileOrigins> origins;

    /**
     * @param dockerfile of the alpine variant
     * @param stage of it that is pruned
     * @param image that this was built to
     * @param base what it stands on
     * @param config how the image is run
     * @param runtimeNeeds packages, sonames, commands and paths that stay because a person says so
     * @param origins asked once, and only where there is a file of a class that may go
     */
    public Planner(
            Dockerfile dockerfile,
            Stage stage,
            ImageContents image,
            ImageContents base,
            RuntimeConfig config,
            List<String> runtimeNeeds,
            Supplier<FileOrigins> origins) {
        this.dockerfile = dockerfile;
        this.stage = stage;
        this.image = image;
        this.base = base;
        this.config = config;
        this.runtimeNeeds = List.copyOf(runtimeNeeds);
        this.difference = TreeDifference.between(base.tree(), image);
        this.files = new ClassedFiles(image, base.tree());
        this.origins = files.kinds().isEmpty() ? () -> FileOrigins.UNKNOWN : new Once<>(origins);
    }

    /**
     * One way to prune.
     *
     * @param rewritten the pruned Dockerfile; absent where nothing goes, or no form fits the stage
     * @param probe what it leaves of the alpine variant
     * @param decisions on every package that the Dockerfile added
     * @param files what becomes of the files of each class
     * @param findings what a person must be told
     */
    public record Candidate(
            Optional<Rewritten> rewritten,
            Probe probe,
            List<PackageDecision> decisions,
            List<FileDecision> files,
            List<Finding> findings) {
        public Candidate {
            decisions = List.copyOf(decisions);
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }

        /** Names of the packages and of the classes of files that go, sorted. */
        NavigableSet<String> gone() {
            NavigableSet<String> gone = names(decision -> !decision.kept());
            removedClasses().forEach(kind -> gone.add(kind.id()));
            return gone;
        }

        /** Names of the packages that only a suspicion keeps. */
        Set<String> suspected() {
            return names(decision -> decision.kept() && decision.need() == Need.SUSPECTED);
        }

        private NavigableSet<String> names(Predicate<PackageDecision> which) {
            return decisions.stream().filter(which).map(PackageDecision::name).collect(toCollection(TreeSet::new));
        }

        /** The class of which a path goes; empty where it stays, or is of none. */
        public Optional<FileClass> removes(String path) {
            return files.stream()
                    .filter(decision -> !decision.kept())
                    .filter(decision -> new Tops(decision.paths()).over(path).isPresent())
                    .map(FileDecision::kind)
                    .findFirst();
        }

        /** Classes of which something goes. */
        public List<FileClass> removedClasses() {
            return files.stream()
                    .filter(decision -> !decision.kept())
                    .map(FileDecision::kind)
                    .distinct()
                    .toList();
        }
    }

    /**
     * The smallest candidate that keeps certain packages and files.
     *
     * @param restored what stays besides what the files show
     * @param givenUp names of packages that go though something speaks for them
     * @param keptClasses of files, with the reasons
     */
    public Candidate plan(List<Demand> restored, Set<String> givenUp, Map<FileClass, String> keptClasses) {
        Closure closure = Closure.of(image, Base.of(base), config, keep(restored), givenUp);
        Plan plan = plan(closure, keptClasses);
        Optional<Rewritten> rewritten = new Rewriting(dockerfile, stage).apply(plan);
        List<Finding> findings = new ArrayList<>(closure.findings());
        rewritten.map(told()::of).ifPresent(findings::addAll);
        if (rewritten.isEmpty() && !plan.dropped().isEmpty()) {
            findings.addAll(told().ofNoForm());
        }
        List<FileDecision> decided =
                rewritten.map(Rewritten::files).orElseGet(() -> plan.sweep().nothing(NO_FORM));
        return new Candidate(rewritten, probe(closure, decided), closure.decisions(), decided, findings);
    }

    private PruneFindings told() {
        return new PruneFindings(dockerfile, stage, difference);
    }

    /** That the search ended before it had found the smallest variant. */
    Finding boundReached(String why) {
        return told().ofBound(why);
    }

    /** That what passed is no smaller. */
    Finding nothingSaved() {
        return told().ofNothingSaved();
    }

    /** Where no candidate passed, or none that is smaller: every package stays, for that reason. */
    Candidate keepEverything(Candidate last) {
        List<PackageDecision> kept = last.decisions().stream()
                .map(decision -> decision.kept()
                        ? decision
                        : new PackageDecision(
                                decision.name(),
                                decision.version(),
                                Need.SUSPECTED,
                                true,
                                decision.bytes(),
                                List.of("no variant without it was proved to work")))
                .toList();
        List<FileDecision> files =
                last.files().stream().map(each -> each.keptFor(NOT_PROVED)).toList();
        List<Finding> findings = new ArrayList<>(last.findings());
        last.rewritten().map(told()::of).ifPresent(findings::removeAll);
        return new Candidate(Optional.empty(), last.probe(), kept, files, findings);
    }

    /** In which order packages are taken out. */
    List<String> order(Set<String> leaving, Set<String> suspected) {
        return LeavingOrder.of(image.ownership().apk().packages(), leaving, suspected);
    }

    /** Packages and classes of files that a candidate goes without and that have what a failure speaks of. */
    Map<String, MissingName> providers(List<String> lines, Candidate candidate) {
        return new Providers(image.ownership(), candidate).of(lines);
    }

    /** The packages that were built together with headers that the Dockerfile asks for: what they are the headers of. */
    List<ApkPackage> runtimeHalves() {
        Packages installed = image.ownership().apk().packages();
        Set<String> origins = asked().filter(BuildPackages::contains)
                .flatMap(name -> installed.named(name).stream())
                .map(ApkPackage::origin)
                .collect(toSet());
        return installed.all().stream()
                .filter(each -> origins.contains(each.origin()) && !BuildPackages.contains(each.name()))
                .toList();
    }

    private List<Demand> keep(List<Demand> restored) {
        List<Demand> keep = new ArrayList<>();
        runtimeNeeds.forEach(name -> keep.add(Demand.needed(name, CONFIGURED)));
        asked().filter(name -> !BuildPackages.contains(name) && isInstalled(name))
                .forEach(name -> keep.add(Demand.suspected(name, ASKED_FOR)));
        keep.addAll(restored);
        return keep;
    }

    /** A RUN may take away again what it or an earlier one added. */
    private boolean isInstalled(String name) {
        return image.ownership().apk().provider(name).isPresent();
    }

    /** What the Dockerfile names, and what was named as it was built: words may be known only then. */
    private Stream<String> asked() {
        Stream<String> written = stage.instructions().stream()
                .flatMap(run -> RunNeeds.adds(run).stream())
                .flatMap(add -> add.names().stream())
                .map(ApkAdd.Named::name);
        Stream<String> built = world(image).beyond(world(base)).stream().flatMap(this::namesOf);
        return Stream.concat(written, built).distinct();
    }

    /** A virtual package stands for what was named with it. */
    private Stream<String> namesOf(Dependency asked) {
        return image.ownership().apk().packages().named(asked.name()).stream()
                .flatMap(each ->
                        each.isVirtual() ? each.depends().stream().map(Dependency::name) : Stream.of(each.name()));
    }

    private Plan plan(Closure closure, Map<FileClass, String> keptClasses) {
        Set<String> stay = Set.copyOf(closure.kept());
        Set<String> leaving = new LinkedHashSet<>();
        asked().filter(Set.copyOf(closure.dropped())::contains).forEach(leaving::add);
        MissingFolders folders = new MissingFolders(image, base, stay);
        List<FileEntry> changed = new ArrayList<>(difference.changed());
        Stream.concat(difference.modified().stream(), new TouchedPaths(stage, image, base.tree()).ofPackages().stream())
                .distinct()
                .filter(entry ->
                        entry.isFolder() ? folders.isThere(entry.path()) : isOfOneThatStays(entry.path(), stay))
                .forEach(changed::add);
        FileSweep sweep = new FileSweep(
                image.tree(), files, origins, keptClasses, ReachedFiles.of(image.tree(), config, closure));
        return new Plan(
                leaving,
                closure.runtimeNames(),
                difference.added(),
                changed,
                folders.of(difference.added()),
                new AccountsPlan(stage, image.tree(), base.tree()).choose(difference),
                staysAtHand(stay),
                sweep);
    }

    private boolean isOfOneThatStays(String path, Set<String> stay) {
        return image.ownership()
                .owner(path)
                .filter(owner -> !stay.contains(owner)
                        && base.ownership().apk().packages().named(owner).isEmpty())
                .isEmpty();
    }

    /** The base's own names as far as the variant still has them, what it must not have, and what the program needs. */
    private Probe probe(Closure closure, List<FileDecision> files) {
        Set<String> given =
                world(base).dependencies().stream().map(Dependency::name).collect(toSet());
        List<String> world = new ArrayList<>(closure.runtimeNames());
        world(image).dependencies().stream()
                .filter(each -> given.contains(each.name()) || each.conflict())
                .forEach(each -> world.add(each.toString()));
        Set<String> gone = Set.copyOf(closure.dropped());
        Set<String> stays = image.ownership().packageNames().stream()
                .filter(name -> !gone.contains(name))
                .collect(toSet());
        return new Probe(world, stays, removedPaths(files));
    }

    private static List<String> removedPaths(List<FileDecision> files) {
        return files.stream()
                .filter(decision -> !decision.kept())
                .flatMap(decision -> decision.paths().stream())
                .toList();
    }

    private static World world(ImageContents contents) {
        return World.parse(contents.tree().text(World.PATH).orElse(""));
    }

    private Predicate<String> staysAtHand(Set<String> kept) {
        return command -> config.path().stream()
                .map(folder -> ImagePath.child(folder, command))
                .anyMatch(path -> base.tree().resolve(path).isPresent()
                        || image.ownership().owner(path).filter(kept::contains).isPresent());
    }
}
