package io.github.alpinist.report;

import java.util.function.UnaryOperator;

/**
 * Something that pruning had taken and gave back.
 *
 * @param name a package, or an absolute path in the image
 * @param reason the fact that spoke for it
 */
public record Restored(String name, String reason) {
    Restored masked(UnaryOperator<String> mask) {
        return new Restored(name, mask.apply(reason));
    }
}
