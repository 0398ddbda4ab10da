package io.github.alpinist.scripts;

import java.util.List;
import java.util.Optional;

/** What a text mentions, a line each: its line, what it does, and the words. */
final class Mentions {
    private Mentions() {}

    static List<String> of(String path, String... lines) {
        String text = String.join("\n", lines) + "\n";
        return shown(TextReader.of(path, Optional.empty(), text.length())
                .orElseThrow()
                .read(text));
    }

    static List<String> shown(List<Mention> mentions) {
        return mentions.stream()
                .map(each -> each.line() + " " + each.kind().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + String.join(
                                " ",
                                each.words().stream()
                                        .map(word -> word.isEmpty() ? "?" : word)
                                        .toList()))
                .toList();
    }
}
