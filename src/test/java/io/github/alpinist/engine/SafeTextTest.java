package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {
    @ParameterizedTest
    @CsvSource({
        "'\u001b[31mred\u001b[0m', red",
        "'\u001b]0;title\u0007after', after",
        "'\u001b]8;;http://evil.example\u001b\\click\u001b]8;;\u001b\\', click",
        "'\u001bPq payload\u001b\\after', after",
        "'\u009b2Jafter', after",
        "'\u001bcafter', after",
        "'\u001b(Bafter', after",
        "'a\bb', a<U+0008>b",
        "'a\u0000b', a<U+0000>b",
        "'a\u007fb', a<U+007F>b",
        "'a\u202eb', a<U+202E>b",
        "'cut \u001b', cut <U+001B>",
        "'::error::x', ': :error::x'",
        "'  ::set-output name=a::b', '  : :set-output name=a::b'",
        "'x ##[command]y', 'x # #[command]y'",
        "'##vso[task]', '# #vso[task]'",
    })
    void whatSteersATerminalOrACiSystemIsMadeHarmless(String line, String shown) {
        assertThat(SafeText.of(line)).isEqualTo(shown);
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "\tMüller: std::string 日本語 🏔 #1 ## [x] C:\\n";

        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Test
    void whatASequenceLeavesBehindIsNoSequenceAgain() {
        assertThat(SafeText.of("\u001b[\u001b[31m31mx")).doesNotContain("\u001b");
        assertThat(SafeText.of("\u001b[0m::error::x")).isEqualTo(": :error::x");
    }
}
