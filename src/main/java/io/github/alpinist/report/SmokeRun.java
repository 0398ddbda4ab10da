package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * One smoke request to one variant.
 *
 * @param variant where it was sent
 * @param verdict how it ended; on alpine and slim, failed means that the answer differs from the original's
 * @param status the HTTP status; absent where no answer came
 * @param reason what differs or went wrong; absent where nothing did
 * @param notes what differs and is harmless, or could not be compared
 */
public record SmokeRun(
        VariantName variant, Verdict verdict, Optional<Integer> status, Optional<String> reason, List<String> notes) {
    public SmokeRun {
        notes = List.copyOf(notes);
    }
}
