package io.github.alpinist.catalog.join;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Debian's {@code Contents-ARCH.gz}: a line is a path, white space, and the packages that ship it, each as
 * {@code section/name}, with commas between them.
 */
final class Contents {
    private Contents() {}

    /** Calls back with package and path for each package of each line; lines of any other shape are passed over. */
    static void read(InputStream compressed, BiConsumer<String, String> packageAndPath) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(compressed, 1 << 16), StandardCharsets.UTF_8), 1 << 16)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                line(line, packageAndPath);
            }
        }
    }

    private static void line(String line, BiConsumer<String, String> packageAndPath) {
        int space = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
        if (space <= 0) {
            return;
        }
        String path = line.substring(0, space).stripTrailing();
        for (String each : line.substring(space + 1).split(",", -1)) {
            packageAndPath.accept(each.substring(each.lastIndexOf('/') + 1), path);
        }
    }
}
