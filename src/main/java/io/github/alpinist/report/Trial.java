package io.github.alpinist.report;

import java.util.Optional;

/**
 * Something that was tried because the program did not work on Alpine as it is, which is the first of them.
 *
 * @param fallback its kind, as the configuration names it; {@code none} for Alpine as it is
 * @param alpineRelease on which it was tried
 * @param uncompressedBytes of the image's layers; absent where it was not built
 * @param failure what failed; absent where everything passed
 * @param millis how long it took
 */
public record Trial(
        String fallback,
        String alpineRelease,
        Optional<Long> uncompressedBytes,
        Optional<String> failure,
        long millis) {
    public boolean passed() {
        return failure.isEmpty();
    }
}
