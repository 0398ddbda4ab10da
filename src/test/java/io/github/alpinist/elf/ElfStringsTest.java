package io.github.alpinist.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class ElfStringsTest {
    @Test
    void literalsAreReadInEveryForm() throws IOException {
        for (int bits : new int[] {32, 64}) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                byte[] file = TestElf.library("libx.so.1")
                        .literal("/usr/share/zoneinfo")
                        .form(bits, order)
                        .bytes();

                assertThat(read(file)).contains("\0/usr/share/zoneinfo\0");
            }
        }
    }

    @Test
    void aPartThatLeavesTheFileIsReadToTheFilesEndAndNoFileMoreThanOnce() throws IOException {
        byte[] file =
                TestElf.library("libx.so.1").literal("/usr/share/zoneinfo").bytes();
        for (int i = 64; i < 64 + 2 * 56; i++) {
            byte[] hostile = file.clone();
            hostile[i] ^= (byte) 0xFF;

            assertThat(read(hostile).length()).isLessThanOrEqualTo(file.length + 2);
        }
    }

    @Test
    void whatIsNoElfHasNone() throws IOException {
        assertThat(read(new byte[] {0x7F, 'E', 'L', 'F'})).isEqualTo("\0");
    }

    private static String read(byte[] file) throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        ElfStrings.read(new SeekableInMemoryByteChannel(file), taken::write);
        return taken.toString(StandardCharsets.ISO_8859_1);
    }
}
