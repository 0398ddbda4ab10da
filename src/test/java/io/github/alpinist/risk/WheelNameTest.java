package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WheelNameTest {
    private static final PythonVersion PYTHON = new PythonVersion(Optional.of(12), true);

    @ParameterizedTest
    @CsvSource({
        "numpy-2.1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl, true, false, true",
        "numpy-2.1.0-cp312-cp312-musllinux_1_2_x86_64.whl, false, true, true",
        "numpy-2.1.0-1-cp312-cp312-musllinux_1_2_x86_64.whl, false, true, true",
        "numpy-2.1.0-cp313-cp313-musllinux_1_2_x86_64.whl, false, true, false",
        "numpy-2.1.0-cp312-cp312t-musllinux_1_2_x86_64.whl, false, true, false",
        "numpy-2.1.0-cp312-cp312-musllinux_1_2_aarch64.whl, false, false, true",
        "bcrypt-4.2.0-cp37-abi3-musllinux_1_1_x86_64.whl, false, true, true",
        "bcrypt-4.2.0-cp313-abi3-musllinux_1_1_x86_64.whl, false, true, false",
        "torch-2.1+cpu-cp312-cp312-linux_x86_64.whl, true, false, true",
        "playwright-1.55.0-py3-none-manylinux1_x86_64.whl, true, false, true",
        "six-1.16.0-py2.py3-none-any.whl, false, false, true",
        "old-1.0-cp27-cp27mu-manylinux1_x86_64.whl, true, false, false"
    })
    void itsTagsSayWhereItRuns(String file, boolean glibc, boolean musl, boolean python) {
        assertThat(WheelName.parse(file)).hasValueSatisfying(wheel -> {
            assertThat(wheel.isForGlibc()).isEqualTo(glibc);
            assertThat(wheel.isForMusl()).isEqualTo(musl);
            assertThat(wheel.isFor(PYTHON)).isEqualTo(python);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.whl", "numpy-2.1.0.tar.gz", "a-b-c-d.whl", "a-1-x-py3-none-any.whl", "-----.whl"})
    void whatIsNoWheelIsNone(String file) {
        assertThat(WheelName.parse(file)).isEmpty();
    }

    @Test
    void anyPythonWillDoWhereTheTagDoesNotSay() {
        assertThat(WheelName.parse("a-1-cp39-cp39-musllinux_1_2_x86_64.whl"))
                .hasValueSatisfying(wheel -> assertThat(wheel.isFor(new PythonVersion(Optional.empty(), true)))
                        .isTrue());
    }
}
