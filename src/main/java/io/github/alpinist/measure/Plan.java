package io.github.alpinist.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is measured, and for how long.
 *
 * @param rounds in which each variant takes its turn; 0 measures nothing
 * @param within how long they may take together
 * @param expected how long the first may take, so far as is known; later ones are expected to take as long as the
 *     longest before them
 * @param builds whether the builds are timed
 * @param readyLine the log line that ends the start
 * @param endsByItself whether the original ends by itself, so that it never is ready for anything
 */
public record Plan(
        int rounds,
        Duration within,
        Duration expected,
        boolean builds,
        Optional<Pattern> readyLine,
        boolean endsByItself) {}
