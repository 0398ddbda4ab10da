package io.github.alpinist.prune;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the history in an image's configuration, as BuildKit and Docker's older builder write it. */
final class ImageHistory {
    private static final String RUN = "RUN";
    /** BuildKit writes the instruction; the older builder a shell that does nothing, or the shell of a RUN alone. */
    private static final Pattern INSTRUCTION = Pattern.compile("(?s)(?:.*?#\\(nop\\) +)?([A-Z]{3,}) .*");

    private ImageHistory() {}

    record Entry(
            @SerializedName("created_by") @Nullable String createdBy,
            @SerializedName("empty_layer") @Nullable Boolean emptyLayer) {
        boolean madeLayer() {
            return !Boolean.TRUE.equals(emptyLayer);
        }

        String keyword() {
            Matcher instruction =
                    INSTRUCTION.matcher(Optional.ofNullable(createdBy).orElse(""));
            return instruction.matches() ? instruction.group(1) : RUN;
        }
    }

    /** @return empty where the history speaks of other layers than there are */
    static List<SavedImage.Step> steps(List<Entry> history, int layers) {
        List<SavedImage.Step> steps = new ArrayList<>();
        int made = 0;
        for (Entry entry : history) {
            steps.add(new SavedImage.Step(entry.keyword(), made, entry.madeLayer()));
            made += entry.madeLayer() ? 1 : 0;
        }
        return made == layers ? steps : List.of();
    }
}
