package io.github.alpinist.apk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name that a package answers to beside its own.
 *
 * @param name such as {@code so:libz.so.1}, {@code cmd:git}, {@code pc:libpq}, {@code py3.12:requests}
 * @param version with a version the package stands for that name alone; without one others may provide it too
 */
public record Provide(String name, Optional<String> version) {
    static List<Provide> parseList(String text) {
        List<Provide> provides = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                provides.add(new Provide(word.substring(0, equals), Optional.of(word.substring(equals + 1))));
            } else if (!word.isEmpty()) {
                provides.add(new Provide(word, Optional.empty()));
            }
        }
        return provides;
    }
}
