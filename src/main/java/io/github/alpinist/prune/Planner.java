package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.Packages;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans pruned Dockerfiles from what is known of the built image. */
public final class Planner {
    private static final String ASKED_FOR = "the Dockerfile asks for it, and it is no build tool";

    private final Dockerfile dockerfile;
    private final Stage stage;
    private final ImageContents image;
    private final ImageContents base;
    private final RuntimeConfig config;
    private final TreeDifference difference;

    /**
     * @param dockerfile of the alpine variant; its last stage is pruned
     * @param image that it was built to
     * @param base what its last stage stands on
     * @param config how the image is run
     */
    public Planner(Dockerfile dockerfile, ImageContents image, ImageContents base, RuntimeConfig config) {
        this.dockerfile = dockerfile;
        this.stage = dockerfile.stages().get(dockerfile.stages().size() - 1);
        this.image = image;
        this.base = base;
        this.config = config;
        this.difference = TreeDifference.between(base.tree(), image);
    }

    /**
     * One way to prune.
     *
     * @param rewritten the pruned Dockerfile; absent where nothing goes, or no form fits the stage
     * @param decisions on every package that the Dockerfile added
     * @param findings what a person must be told
     */
    public record Candidate(Optional<Rewritten> rewritten, List<PackageDecision> decisions, List<Finding> findings) {
        public Candidate {
            decisions = List.copyOf(decisions);
            findings = List.copyOf(findings);
        }

        /** Whether the pruned image goes without a package. */
        boolean drops(String name) {
            return decisions.stream().anyMatch(decision -> decision.name().equals(name) && !decision.kept());
        }
    }

    /**
     * The smallest candidate that keeps certain packages.
     *
     * @param restored from their names to the reasons
     */
    public Candidate plan(Map<String, String> restored) {
        Closure closure = Closure.of(image, base, config, keep(restored), Set.of());
        Set<String> leaving = leaving(closure);
        List<Finding> findings = new ArrayList<>(closure.findings());
        if (leaving.isEmpty()) {
            return new Candidate(Optional.empty(), closure.decisions(), findings);
        }
        Optional<Rewritten> rewritten = new Rewriting(dockerfile, stage).apply(plan(closure, leaving));
        PruneFindings told = new PruneFindings(dockerfile, stage, difference);
        findings.addAll(rewritten.map(told::of).orElseGet(told::ofNoForm));
        return new Candidate(rewritten, closure.decisions(), findings);
    }

    /** Where no candidate passed: every package stays, for that reason. */
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
        return new Candidate(Optional.empty(), kept, last.findings());
    }

    /** The installed package behind a soname, a command or a path. */
    Optional<ApkPackage> provider(String name) {
        return image.ownership().apk().provider(name);
    }

    /** The packages that were built together with headers that the Dockerfile asks for: what they are the headers of. */
    List<ApkPackage> runtimeHalves() {
        Packages installed = image.ownership().apk().packages();
        Set<String> origins = asked().filter(BuildPackages::contains)
                .flatMap(name -> installed.named(name).stream())
                .map(ApkPackage::origin)
                .collect(Collectors.toSet());
        return installed.all().stream()
                .filter(each -> origins.contains(each.origin()) && !BuildPackages.contains(each.name()))
                .toList();
    }

    private List<Demand> keep(Map<String, String> restored) {
        List<Demand> keep = new ArrayList<>();
        asked().filter(name -> !BuildPackages.contains(name))
                .forEach(name -> keep.add(Demand.suspected(name, ASKED_FOR)));
        restored.forEach((name, reason) -> keep.add(Demand.needed(name, reason)));
        return keep;
    }

    private Stream<String> asked() {
        return stage.instructions().stream()
                .flatMap(run -> RunNeeds.adds(run).stream())
                .flatMap(add -> add.names().stream())
                .map(ApkAdd.Named::name)
                .distinct();
    }

    private Set<String> leaving(Closure closure) {
        Set<String> dropped = new HashSet<>(closure.dropped());
        Set<String> leaving = new LinkedHashSet<>();
        asked().filter(dropped::contains).forEach(leaving::add);
        return leaving;
    }

    private Plan plan(Closure closure, Set<String> leaving) {
        List<FileEntry> changed = new ArrayList<>(difference.changed());
        changed.addAll(difference.modified());
        return new Plan(
                leaving,
                closure.runtimeNames(),
                difference.added(),
                changed,
                difference.usersChanged(),
                staysAtHand(Set.copyOf(closure.kept())));
    }

    private Predicate<String> staysAtHand(Set<String> kept) {
        return command -> config.path().stream()
                .map(folder -> ImagePath.child(folder, command))
                .anyMatch(path -> base.tree().resolve(path).isPresent()
                        || image.ownership().owner(path).filter(kept::contains).isPresent());
    }
}
