package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonMarkerTest {
    private static final PythonVersion PYTHON = new PythonVersion(Optional.of(12), true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sys_platform == 'linux'",
                "'linux' in sys_platform",
                "sys_platform != \"win32\" and platform_machine == 'x86_64'",
                "os_name == 'nt' or python_version >= '3.9'",
                "(sys_platform == 'win32' or (python_version < '3.13')) and extra == 'cache'",
                "python_full_version < '3.12.4'",
                "python_version not in '3.8'",
                "'3.9' <= python_version",
                "platform_release >= '5'",
                "python_version ==",
                ")))",
            })
    void itMayHold(String marker) {
        assertThat(PythonMarker.mayHold(marker, PYTHON)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sys_platform == 'win32'",
                "platform_system == \"Windows\"",
                "os_name == 'nt' and python_version >= '3.9'",
                "python_version < '3.12'",
                "python_version >= '3.13'",
                "python_version == '3.11'",
                "platform_machine not in 'x86_64 AMD64'",
                "(sys_platform == 'darwin' or platform_machine == 'aarch64') and python_version >= '3.9'",
                "platform_python_implementation == 'PyPy'"
            })
    void itDoesNotHold(String marker) {
        assertThat(PythonMarker.mayHold(marker, PYTHON)).isFalse();
    }

    @Test
    void deepNestingHasAnEnd() {
        assertThat(PythonMarker.mayHold("(".repeat(100_000), PYTHON)).isTrue();
    }
}
