package io.github.alpinist.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cvss3Test {
    /** Scores of the examples in FIRST's own list. */
    @ParameterizedTest
    @CsvSource({
        "CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N, 6.4",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, 6.1",
        "CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N, 3.1",
        "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H, 9.9",
        "CVSS:3.1/AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L, 4.2",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N, 7.5",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, 10.0",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8",
        "CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P, 6.8",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, 0.0",
    })
    void theBaseScoreIsThatOfTheSpecification(String vector, double score) {
        assertThat(Cvss3.score(vector)).contains(score);
    }

    @Test
    void whatIsNoWholeVectorHasNone() {
        assertThat(Cvss3.score("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"))
                .isEmpty();
        assertThat(Cvss3.score("CVSS:3.1/AV:N/AC:L")).isEmpty();
        assertThat(Cvss3.score("7.5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.1, low", "3.9, low", "4.0, medium", "6.9, medium", "7.0, high", "8.9, high", "9.0, critical"})
    void aScoreHasItsWord(double score, String word) {
        assertThat(Cvss3.severity(score)).isEqualTo(word);
    }
}
