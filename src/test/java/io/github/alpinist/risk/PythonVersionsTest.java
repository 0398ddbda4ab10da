package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonVersionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.24.4 | ~=1.24.1 | true",
                "1.25.0 | ~=1.24.1 | false",
                "1.25.0 | ~=1.24 | true",
                "2.0 | >=1.2,<2 | false",
                "1.9.9 | >=1.2,<2 | true",
                "1.2.3 | ==1.2.* | true",
                "1.20 | ==1.2.* | false",
                "1.2 | ==1.2.0 | true",
                "1.3 | !=1.3 | false",
                "1.3 | what? | true"
            })
    void boundsExcludeWhatTheySay(String version, String bounds, boolean within) {
        assertThat(PythonVersions.isWithin(version, bounds)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0.0, true",
        "1.0-rc1, 1.0rc1, true",
        "2.1+cpu, 2.1.0+cpu, true",
        "1.0, 1.1, false",
        "1.10, 1.1, false"
    })
    void twoSpellingsCanMeanTheSame(String left, String right, boolean same) {
        assertThat(PythonVersions.same(left, right)).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0rc1", "2.0a1", "3.0.dev4", "x"})
    void someAreNoReleases(String version) {
        assertThat(PythonVersions.isFinal(version)).isFalse();
    }
}
