package io.github.alpinist.elf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are read as ELF or refused; CONTRIBUTING.md says how to look for new ones. */
class ElfFuzzTest {
    /** What a reading may keep for each byte that it read, and for itself. */
    private static final int MOST_KEPT = 1 << 16;

    static List<byte[]> seeds() {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                .flatMap(order -> Stream.of(32, 64).flatMap(bits -> seeds(bits, order)))
                .toList();
    }

    private static Stream<byte[]> seeds(int bits, ByteOrder order) {
        return Stream.of(
                        TestElf.program("/lib/ld-musl-x86_64.so.1")
                                .needs("libz.so.1", "libc.musl-x86_64.so.1")
                                .runpath("$ORIGIN/../lib:/opt/lib"),
                        TestElf.library("libx.so.1").rpath("/old").wants("libc.so.6", "GLIBC_2.34", "GLIBC_2.4"),
                        TestElf.staticPie())
                .map(elf -> elf.form(bits, order).bytes());
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesAreReadOrRefusedAndLittleIsKept(byte[] bytes) throws IOException {
        ElfReading reading = ElfReader.read(new SeekableInMemoryByteChannel(bytes));

        if (reading instanceof ElfReading.Broken broken) {
            assertThat(broken.reason()).isNotBlank();
        }
        reading.file().ifPresent(elf -> {
            assertThat(elf.runPaths()).noneMatch(String::isEmpty);
            assertThat(elf.libc().why()).isNotBlank();
            assertThat(kept(elf)).isLessThan(MOST_KEPT);
        });
    }

    private static long kept(ElfFile elf) {
        Stream<String> versions = elf.versionNeeds().stream()
                .flatMap(need -> Stream.concat(Stream.of(need.library()), need.versions().stream()));
        return Stream.of(
                        elf.needed().stream(),
                        versions,
                        elf.interpreter().stream(),
                        elf.soname().stream(),
                        elf.rpath().stream(),
                        elf.runpath().stream())
                .flatMap(names -> names)
                .mapToLong(String::length)
                .sum();
    }
}
