package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a test prints, reading it comes to an end. */
class MissingNamesTest {
    private static final int LINE = 16 * 1024;
    private static final int LINES = 200;

    @ParameterizedTest
    @ValueSource(strings = {"QUJD", "/a", "a/", "+", "lib-", "x.so", "-/", "lib.so.1", ".1"})
    void linesWithoutAnEndAreReadQuickly(String text) {
        String line = text.repeat(LINE / text.length());

        assertThat(MissingNames.read(Collections.nCopies(LINES, line)))
                .allMatch(missing -> missing.line().length() < LINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Error loading shared library libpq.so.5: No such file", "sh: libpq.so.5: not found"})
    void whatALongLineBeginsWithIsRead(String said) {
        assertThat(MissingNames.read(List.of(said + " " + "QUJD".repeat(LINE))))
                .extracting(MissingName::name)
                .contains("libpq.so.5");
    }
}
