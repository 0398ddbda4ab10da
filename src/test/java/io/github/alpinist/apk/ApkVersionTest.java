package io.github.alpinist.apk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApkVersionTest {
    @ParameterizedTest
    @CsvSource({
        "1.2, <, 1.10",
        "1.2, <, 1.2.1",
        "1.2a, >, 1.2",
        "1.2a, <, 1.2b",
        "1.2_rc1, <, 1.2",
        "1.2_alpha, <, 1.2_beta",
        "1.2_pre3, <, 1.2_rc1",
        "1.2_p1, >, 1.2",
        "1.2_git20200101, >, 1.2",
        "1.2_git20200101, <, 1.2_p1",
        "1.2-r0, <, 1.2-r1",
        "1.2-r9, <, 1.2-r10",
        "1.2, <, 1.2-r0",
        "1.02, <, 1.1",
        "01.2, =, 1.2",
        "20240101, <, 20240102",
        "1.2.3, =, 1.2.3",
        "99999999999999999999999, >, 99999999999999999999998"
    })
    void versionsStandInApksOrder(String left, String order, String right) {
        int compared = new ApkVersion(left).compareTo(new ApkVersion(right));

        assertThat(compared < 0 ? "<" : compared > 0 ? ">" : "=").isEqualTo(order);
    }

    @Test
    void sortedVersionsAreThoseOfARealHistory() {
        List<String> history =
                List.of("3.12.0_alpha1-r0", "3.12.0_rc2-r0", "3.12.0-r0", "3.12.0-r1", "3.12.8-r0", "3.13.0_p1-r0");

        assertThat(history.stream().map(ApkVersion::new).sorted(Comparator.reverseOrder()))
                .extracting(ApkVersion::text)
                .containsExactly(
                        "3.13.0_p1-r0", "3.12.8-r0", "3.12.0-r1", "3.12.0-r0", "3.12.0_rc2-r0", "3.12.0_alpha1-r0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1.", "1..2", "1.2aa", "1_foo", "1-r", "1.2-r1-r2", "1.2 ", "-r1", ".5"})
    void whatIsNoVersionIsToldSo(String text) {
        assertThat(new ApkVersion(text).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.2.3", "1.2a", "1_alpha", "1.2_rc1_p2-r3", "0.0.1~a1b2c3-r0"})
    void whatIsAVersionIsToldSo(String text) {
        assertThat(new ApkVersion(text).isValid()).isTrue();
    }

    @Test
    void aPrefixMatchesVersionsThatBeginWithAllItsParts() {
        assertThat(new ApkVersion("3.12.8-r1").startsWith(new ApkVersion("3.12")))
                .isTrue();
        assertThat(new ApkVersion("3.12.8-r1").startsWith(new ApkVersion("3.1")))
                .isFalse();
    }
}
