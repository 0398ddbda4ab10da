package io.github.alpinist.migrate;

import java.util.List;

/**
 * What a run must show before it proposes anything.
 *
 * @param tests shell commands that must succeed in each variant
 * @param setups shell commands that prepare the original for its tests
 * @param reports globs of reports that count the tests
 * @param smoke paths that each variant must answer
 * @param thresholds what the move must save and may cost
 */
public record Requirements(
        List<String> tests, List<String> setups, List<String> reports, List<String> smoke, Thresholds thresholds) {
    public Requirements {
        tests = List.copyOf(tests);
        setups = List.copyOf(setups);
        reports = List.copyOf(reports);
        smoke = List.copyOf(smoke);
    }

    static Requirements of(Settings settings) {
        return new Requirements(
                settings.testing().commands(),
                settings.testing().setups(),
                settings.testing().reports(),
                settings.testing().smoke(),
                settings.thresholds());
    }

    /** The thresholds that an earlier stage was given, where this one says nothing: they are no input of what was built. */
    Requirements orElse(Requirements earlier) {
        return new Requirements(tests, setups, reports, smoke, thresholds.orElse(earlier.thresholds));
    }

    /** Whether nothing but the build would be proved. */
    boolean provesBuildOnly() {
        return tests.isEmpty() && smoke.isEmpty();
    }
}
