package io.github.alpinist.convert;

import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Source;
import java.util.List;

/**
 * A script of the build context that the conversion changed, because a RUN of a stage that moves runs it.
 *
 * @param path in the context, with slashes
 * @param original as it was, under the name that people know it by
 * @param text as it is now
 * @param edits over the original's text, in its order, without overlaps; applied they give {@code text}
 */
public record ConvertedFile(String path, Source original, String text, List<Edit> edits) {
    public ConvertedFile {
        edits = List.copyOf(edits);
    }
}
