package io.github.alpinist.risk;

import io.github.alpinist.text.Source;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project files of .NET that the image is built from; those of tests are left out. */
final class DotnetProjects {
    private static final Pattern TESTS =
            Pattern.compile("(?i)(?:^|.*/)(?:tests?|[^/]*\\.?tests?)/.*|.*[.]tests?[.]\\w+");

    private DotnetProjects() {}

    static Stream<Source> of(Move move) {
        return move.files().named(".*\\.(?:cs|fs|vb)proj|Directory\\.(?:Build|Packages)\\.props").stream()
                .filter(move.copied())
                .filter(path -> !TESTS.matcher(path).matches())
                .flatMap(path -> move.files().text(path).stream());
    }
}
