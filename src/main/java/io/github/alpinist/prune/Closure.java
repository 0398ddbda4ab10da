package io.github.alpinist.prune;

import io.github.alpinist.finding.Finding;
import java.util.List;
import java.util.Set;

/**
 * Which of the packages that a Dockerfile added its program needs at run time, as far as files and their formats tell.
 *
 * @param decisions one a package that the base image does not have, sorted by name
 * @param runtimeNames what to write into {@code apk add} for those that stay: the fewest names, sorted
 * @param roots where the walk began
 * @param reached paths that something starts, loads or names, as it has them; what was built only lies there unless so
 * @param findings what cannot be found
 */
public record Closure(
        List<PackageDecision> decisions,
        List<String> runtimeNames,
        List<Root> roots,
        Set<String> reached,
        List<Finding> findings) {
    public Closure {
        decisions = List.copyOf(decisions);
        runtimeNames = List.copyOf(runtimeNames);
        roots = List.copyOf(roots);
        reached = Set.copyOf(reached);
        findings = List.copyOf(findings);
    }

    /**
     * Walks from what runs through needed libraries, started programs and named files to packages, and through their
     * dependencies.
     *
     * @param image the built image
     * @param base what it stands on
     * @param config how it is run
     * @param keep what stays besides what the files tell
     * @param givenUp names of packages that go though they are suspected, where no other one that stays needs them
     */
    public static Closure of(
            ImageContents image, Base base, RuntimeConfig config, List<Demand> keep, Set<String> givenUp) {
        return new ClosureWalk(image, base, config, givenUp).walk(keep);
    }

    /** Names of the packages that stay. */
    public List<String> kept() {
        return decisions.stream()
                .filter(PackageDecision::kept)
                .map(PackageDecision::name)
                .toList();
    }

    /** Names of the packages that go. */
    public List<String> dropped() {
        return decisions.stream()
                .filter(decision -> !decision.kept())
                .map(PackageDecision::name)
                .toList();
    }
}
