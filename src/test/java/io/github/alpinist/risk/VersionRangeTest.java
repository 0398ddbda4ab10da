package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource({
        "*,           1.0,            true",
        "*,           workspace,      true",
        "<2,          1.9.9,          true",
        "<2,          2.0,            false",
        "<2,          workspace,      false",
        ">=1.2 <2,    1.10,           true",
        ">=1.2 <2,    1.1.9,          false",
        "<=1.26.2,    1.26.2,         true",
        "<=1.26.2,    1.26.2.1,       false",
        ">1,          1.0.0,          false",
        "<2,          v1.5.0-rc1,     true",
        "<2,          20230717123456, false",
    })
    void versionsAreComparedByTheirNumbers(String range, String version, boolean contained) {
        assertThat(VersionRange.parse(range).contains(version)).isEqualTo(contained);
    }

    @Test
    void whatIsNoBoundIsRefused() {
        assertThatThrownBy(() -> VersionRange.parse("~1.2")).hasMessageContaining("~1.2");
    }
}
