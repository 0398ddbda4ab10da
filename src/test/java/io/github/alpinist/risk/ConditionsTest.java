package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionsTest {
    @Test
    void aGuardAroundAHeaderIsNoCondition() {
        assertThat(after("#ifndef SHOP_H", "#define SHOP_H").hold()).isFalse();
    }

    @Test
    void theAbsenceOfAnotherNameIsOne() {
        assertThat(after("#ifndef __GLIBC__", "#define SHOP_H").hold()).isTrue();
    }

    @Test
    void aConditionHoldsUntilItsEnd() {
        assertThat(after("# if HAVE_FTS_H", "#else").hold()).isTrue();
        assertThat(after("# if HAVE_FTS_H", "#else", "# endif").hold()).isFalse();
    }

    @Test
    void anEndWithoutABeginningIsPassedOver() {
        assertThat(after("#endif", "#endif").hold()).isFalse();
    }

    private static Conditions after(String... lines) {
        Conditions conditions = new Conditions();
        for (String line : lines) {
            conditions.read(line);
        }
        return conditions;
    }
}
