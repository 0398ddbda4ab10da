package io.github.alpinist.migrate;

import io.github.alpinist.apk.Release;
import io.github.alpinist.convert.Aid;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Trial;
import io.github.alpinist.report.VariantName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the alpine variant is made.
 *
 * @param fallback which it is; absent for what the settings say
 * @param release of Alpine
 * @param aids what the conversion adds besides
 */
record Approach(Optional<Fallback> fallback, Release release, Set<Aid> aids) {
    Approach {
        aids = Set.copyOf(aids);
    }

    /**
     * As the settings say.
     *
     * @throws AlpinistException where the release asked for is none
     */
    static Approach plain(Settings settings) {
        Release release = settings.alpine().map(Release::require).orElse(Release.DEFAULT);
        return new Approach(Optional.empty(), release, Set.of());
    }

    /** As the settings say, or by the fallback that passed in an earlier run. */
    static Approach of(Settings settings, List<Trial> trials) {
        Approach plain = plain(settings);
        return trials.stream()
                .filter(Trial::passed)
                .flatMap(trial -> plain.with(Fallback.of(trial.fallback())).stream())
                .findFirst()
                .orElse(plain);
    }

    /** This one with a fallback's help; empty where there is none of that kind. */
    Optional<Approach> with(Fallback kind) {
        return switch (kind) {
            case PREVIOUS_RELEASE -> release.previous().map(older -> new Approach(Optional.of(kind), older, aids));
            case DISTRIBUTION_PACKAGES ->
                Optional.of(new Approach(Optional.of(kind), release, Set.of(Aid.DISTRIBUTION_PACKAGES)));
            case GCOMPAT -> Optional.of(new Approach(Optional.of(kind), release, Set.of(Aid.GCOMPAT)));
        };
    }

    /** What images and logs of a variant are called. */
    String label(VariantName name) {
        return name == VariantName.ALPINE
                ? fallback.map(kind -> name.label() + "-" + kind.label()).orElse(name.label())
                : name.label();
    }
}
