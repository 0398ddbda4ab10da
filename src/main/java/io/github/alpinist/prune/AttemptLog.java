package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** What a search tried, in order. */
final class AttemptLog {
    private final List<Pruning.Attempt> attempts = new ArrayList<>();

    void add(CandidateKind kind, NavigableSet<String> without, Trial trial) {
        attempts.add(new Pruning.Attempt(trial.number(), kind, List.copyOf(without), trial.failure(), List.of()));
    }

    /** Notes what came back because of an attempt. */
    void restore(int number, Pruning.Restored back) {
        attempts.replaceAll(attempt -> attempt.number() == number ? attempt.with(back) : attempt);
    }

    List<Pruning.Attempt> attempts() {
        return List.copyOf(attempts);
    }
}
