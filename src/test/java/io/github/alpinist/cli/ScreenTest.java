package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {
    @Test
    void blocksAreShownWhereTheLocaleIsOfUtf8() {
        assertThat(Screen.isUnicode(Map.of("LANG", "de_DE.UTF-8"))).isTrue();
        assertThat(Screen.isUnicode(Map.of("LANG", "C.utf8"))).isTrue();
        assertThat(Screen.isUnicode(Map.of("LANG", "C"))).isFalse();
        assertThat(Screen.isUnicode(Map.of())).isFalse();
    }

    @Test
    void theFirstThatIsSetCounts() {
        assertThat(Screen.isUnicode(Map.of("LC_ALL", "C", "LANG", "C.UTF-8"))).isFalse();
        assertThat(Screen.isUnicode(Map.of("LC_ALL", "", "LC_CTYPE", "C.UTF-8", "LANG", "C")))
                .isTrue();
    }
}
