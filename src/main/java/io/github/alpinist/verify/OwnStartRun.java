package io.github.alpinist.verify;

import io.github.alpinist.engine.LogSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts a variant by itself, and compares it with the original; what looks wrong is looked at twice. */
final class OwnStartRun {
    private final OwnStart own;

    OwnStartRun(OwnStart own) {
        this.own = own;
    }

    /** @param checks of the kinds START, HEALTH and STOP */
    record Result(Behaviour behaviour, List<Check> checks) {}

    /** @param original how the original behaves; absent where the image is the original */
    Result run(String image, Optional<Behaviour> original, LogSink log) {
        OwnStart.Seen first = own.watch(image, log);
        List<Check> checks = new StartComparison(original, first).checks();
        boolean strange = original.isEmpty()
                ? first.behaviour().isTroubled()
                : !checks.stream().allMatch(Check::passed);
        if (!strange) {
            return new Result(first.behaviour(), checks);
        }
        OwnStart.Seen second = own.watch(image, log);
        List<Check> again = new StartComparison(original, second).checks();
        return new Result(
                second.behaviour(),
                original.isPresent() ? merged(checks, again) : steady(again, first.behaviour(), second.behaviour()));
    }

    /** Only a second start of which everything is right outweighs the first. */
    static List<Check> merged(List<Check> first, List<Check> second) {
        boolean healed = second.stream().allMatch(Check::passed);
        List<Check> checks = new ArrayList<>();
        for (Check check : second) {
            Optional<Check> before = ofKind(first, check.kind()).filter(other -> healed || !other.passed());
            checks.add(before.map(check::after).orElse(check));
        }
        first.stream()
                .filter(check -> !healed && !check.passed())
                .filter(check -> ofKind(second, check.kind()).isEmpty())
                .forEach(checks::add);
        return checks;
    }

    private static Optional<Check> ofKind(List<Check> checks, Check.Kind kind) {
        return checks.stream().filter(check -> check.kind() == kind).findFirst();
    }

    /** With an original that ends one way and then another, nothing can be compared. */
    private static List<Check> steady(List<Check> checks, Behaviour first, Behaviour second) {
        return second.startsLike(first) && second.health().equals(first.health())
                ? checks
                : checks.stream()
                        .map(check -> check.kind() == Check.Kind.START
                                ? check.failing("started before, it " + first.inWords())
                                : check)
                        .toList();
    }
}
