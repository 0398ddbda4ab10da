package io.github.alpinist.prune;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tries candidates out in containers of the alpine variant. */
final class ProbeBench implements Bench {
    private static final String UNLIKE = "apk leaves other packages than planned";
    private static final String STAYED = "apk does not take it out, as something that stays needs it";

    private final Workshop workshop;

    ProbeBench(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Optional<Trial> tryOut(Planner.Candidate candidate, int number) {
        Probed result = workshop.probe(candidate.probe(), number);
        if (result instanceof Probed.Tested tested) {
            return Optional.of(Trial.tested(number, candidate, tested.outcome()));
        }
        if (result instanceof Probed.Unlike other && other.went().isEmpty()) {
            Map<String, String> stay = new HashMap<>();
            other.stayed().forEach(name -> stay.put(name, STAYED));
            return Optional.of(Trial.untested(number, UNLIKE + ": " + Trial.few(other.stayed()), stay));
        }
        workshop.say("The variant cannot be probed, so that each candidate is built: " + why(result));
        return Optional.empty();
    }

    private static String why(Probed result) {
        if (result instanceof Probed.Impossible impossible) {
            return impossible.reason();
        }
        return result instanceof Probed.Unlike other ? UNLIKE + ", without " + Trial.few(other.went()) : UNLIKE;
    }
}
