package io.github.alpinist.verify;

import io.github.alpinist.engine.LogSink;
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
                ? first.behaviour().crashes()
                : !checks.stream().allMatch(Check::passed);
        if (!strange) {
            return new Result(first.behaviour(), checks);
        }
        OwnStart.Seen second = own.watch(image, log);
        List<Check> again = new StartComparison(original, second).checks();
        return new Result(
                second.behaviour(),
                original.isPresent()
                        ? again.stream().map(check -> after(check, checks)).toList()
                        : steady(again, first.behaviour(), second.behaviour()));
    }

    private static Check after(Check check, List<Check> before) {
        return before.stream()
                .filter(other -> other.kind() == check.kind())
                .findFirst()
                .map(check::after)
                .orElse(check);
    }

    /** With an original that ends one way and then another, nothing can be compared. */
    private static List<Check> steady(List<Check> checks, Behaviour first, Behaviour second) {
        return second.startsLike(first)
                ? checks
                : checks.stream()
                        .map(check -> check.kind() == Check.Kind.START
                                ? check.failing("started before, it " + first.startInWords())
                                : check)
                        .toList();
    }
}
