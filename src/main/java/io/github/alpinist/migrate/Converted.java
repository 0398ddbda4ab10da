package io.github.alpinist.migrate;

import io.github.alpinist.convert.Change;
import io.github.alpinist.finding.Finding;
import java.util.List;

/**
 * What the conversion came to.
 *
 * @param original the Dockerfile that was converted
 * @param text the Dockerfile of the alpine variant, as a person would commit it
 * @param scripts of the build context that change with it
 * @param changes in the order of the Dockerfile, then those in scripts
 * @param setups what is run before the tests of alpine and slim in place of the set-ups that the original has
 * @param findings in the order in which they were made
 * @param advice what would do the image good, and has nothing to do with the move
 */
public record Converted(
        String original,
        String text,
        List<ConvertedScript> scripts,
        List<Change> changes,
        List<String> setups,
        List<Finding> findings,
        List<Finding> advice) {
    public Converted {
        scripts = List.copyOf(scripts);
        changes = List.copyOf(changes);
        setups = List.copyOf(setups);
        findings = List.copyOf(findings);
        advice = List.copyOf(advice);
    }
}
