package io.github.alpinist.report;

import java.util.function.UnaryOperator;

/**
 * Files of one class that the build left in the image.
 *
 * @param name of the class, as the configuration has it
 * @param label of the class, in words
 * @param kept they stay in the slim variant
 * @param files how many they are
 * @param bytes what they take
 * @param reason why they stay, or what removes them
 */
public record FileRow(String name, String label, boolean kept, long files, long bytes, String reason) {
    /** The same, with its reason masked. */
    public FileRow masked(UnaryOperator<String> mask) {
        return new FileRow(name, label, kept, files, bytes, mask.apply(reason));
    }
}
