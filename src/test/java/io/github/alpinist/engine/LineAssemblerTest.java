package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineAssemblerTest {
    private final List<String> lines = new ArrayList<>();
    private final LineAssembler assembler = new LineAssembler(lines::add);

    @Test
    void linesAreTheSameHoweverTheirBytesAreCut() {
        byte[] text = "één\r\nzwei 🏔\n\nlast".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            lines.clear();
            for (int at = 0; at < text.length; ) {
                int end = Math.min(text.length, at + 1 + random.nextInt(4));
                assembler.add(Arrays.copyOfRange(text, at, end));
                at = end;
            }
            assembler.finish();
            assertThat(lines).containsExactly("één", "zwei 🏔", "", "last");
        }
    }

    @Test
    void aCarriageReturnOverwritesNothing() {
        assembler.add("10 %\r20 %\rdone\n".getBytes(StandardCharsets.UTF_8));

        assertThat(lines).containsExactly("10 %", "20 %", "done");
    }

    @Test
    void bytesThatAreNoTextAreShownAsSuch() {
        assembler.add(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xe2, (byte) 0x82});
        assembler.finish();

        assertThat(lines).containsExactly("a\uFFFDb\uFFFD");
    }

    @Test
    void aLineWithoutEndIsCutSoThatItFillsNoMemory() {
        assembler.add("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assembler.finish();

        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(String.join("", lines)).isEqualTo("x".repeat(100_000));
    }
}
