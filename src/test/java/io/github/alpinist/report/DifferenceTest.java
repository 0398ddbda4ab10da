package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void rangesThatMeetDifferInNothing() {
        assertThat(kind(samples(100, 104, 120), samples(119, 121, 130))).isEqualTo(Difference.Kind.NONE);
    }

    @Test
    void rangesFurtherApartThanTheyAreWideDiffer() {
        assertThat(kind(samples(100, 104, 108), samples(150, 151, 155))).isEqualTo(Difference.Kind.MORE);
        assertThat(kind(samples(150, 151, 155), samples(100, 104, 108))).isEqualTo(Difference.Kind.LESS);
    }

    @Test
    void rangesApartByLessThanTheyAreWideDifferInNothing() {
        assertThat(kind(samples(100, 110, 120), samples(121, 125, 140))).isEqualTo(Difference.Kind.NONE);
    }

    @Test
    void lessThanAPercentIsNothingHoweverSteady() {
        assertThat(kind(samples(1000, 1000, 1000), samples(1009, 1009, 1009))).isEqualTo(Difference.Kind.NONE);
    }

    @Test
    void twoSamplesTellNothing() {
        assertThat(kind(samples(100, 101), samples(900, 901))).isEqualTo(Difference.Kind.UNKNOWN);
    }

    @Test
    void theShareIsOfTheOriginalsMedian() {
        assertThat(Difference.of(samples(100, 200, 201), samples(700, 500, 510)).percent())
                .isEqualTo(155);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(samples(4, 1, 3, 10).median()).isEqualTo(3.5);
    }

    private static Difference.Kind kind(Samples original, Samples variant) {
        return Difference.of(original, variant).kind();
    }

    private static Samples samples(long... values) {
        return new Samples(VariantName.SLIM, LongStream.of(values).boxed().toList());
    }

    @Test
    void noSampleIsNoMeasurement() {
        assertThatThrownBy(() -> new Samples(VariantName.SLIM, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
