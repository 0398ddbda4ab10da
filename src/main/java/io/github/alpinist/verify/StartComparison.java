package io.github.alpinist.verify;

import io.github.alpinist.engine.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares how a variant behaves by itself with what the original does, which is right whatever it is. */
final class StartComparison {
    private final Optional<Behaviour> original;
    private final OwnStart.Seen seen;
    private final Behaviour behaviour;

    /** @param original absent where the original itself was seen */
    StartComparison(Optional<Behaviour> original, OwnStart.Seen seen) {
        this.original = original;
        this.seen = seen;
        this.behaviour = seen.behaviour();
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>(List.of(start()));
        Optional<Behaviour> both = original.filter(behaviour::startsLike);
        if (original.isEmpty() || both.isPresent()) {
            health().ifPresent(checks::add);
            behaviour.stop().map(this::stop).ifPresent(checks::add);
        }
        return checks;
    }

    private Check start() {
        return check(
                Check.Kind.START,
                "started by itself, it " + behaviour.startInWords(),
                behaviour.ended(),
                original.filter(other -> !behaviour.startsLike(other))
                        .map(other -> "the original " + other.startInWords()));
    }

    private Optional<Check> health() {
        Optional<Health> wanted = original.flatMap(Behaviour::health);
        if (behaviour.health().isEmpty() && wanted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(check(
                Check.Kind.HEALTH,
                "its HEALTHCHECK " + says(behaviour.health()),
                Optional.empty(),
                original.isPresent() ? difference(wanted) : undecided()));
    }

    private Optional<String> difference(Optional<Health> wanted) {
        return behaviour.health().equals(wanted) ? Optional.empty() : Optional.of("the original's " + says(wanted));
    }

    /** Two health checks that came to nothing are no evidence of being alike. */
    private Optional<String> undecided() {
        return behaviour
                .health()
                .filter(health -> health == Health.STARTING)
                .map(health -> "that is no verdict; --ready-within gives it more time");
    }

    private static String says(Optional<Health> health) {
        return health.map(value -> "says " + value.name().toLowerCase(Locale.ROOT))
                .orElse("is not there");
    }

    private Check stop(Behaviour.Stop stop) {
        return check(
                Check.Kind.STOP,
                "on its stop signal it " + stop.inWords(),
                Optional.of(stop.code()),
                original.flatMap(Behaviour::stop)
                        .filter(other -> !stop.isLike(other))
                        .map(other -> "the original " + other.inWords()));
    }

    /** @param difference what the original does in its place; absent where that is the same */
    private Check check(Check.Kind kind, String name, Optional<Integer> code, Optional<String> difference) {
        Check check = new Check(kind, name, Verdict.PASSED, code, seen.millis(), seen.lastLines());
        return difference.map(check::failing).orElse(check);
    }
}
