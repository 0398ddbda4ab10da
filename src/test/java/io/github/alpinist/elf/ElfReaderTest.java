package io.github.alpinist.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ElfReaderTest {
    private static final String MUSL = "/lib/ld-musl-x86_64.so.1";

    static Stream<Arguments> forms() {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                .flatMap(order -> Stream.of(Arguments.of(32, order), Arguments.of(64, order)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsRead(int bits, ByteOrder order) {
        byte[] bytes = TestElf.program(MUSL)
                .needs("libz.so.1", "libc.musl-x86_64.so.1")
                .rpath("/old")
                .runpath("$ORIGIN/../lib:/opt/lib")
                .form(bits, order)
                .bytes();

        ElfFile elf = read(bytes).file().orElseThrow();

        assertThat(elf.kind()).isEqualTo(ElfKind.PROGRAM);
        assertThat(elf.bits()).isEqualTo(bits);
        assertThat(elf.order()).isEqualTo(order);
        assertThat(elf.machine()).isEqualTo(TestElf.X86_64);
        assertThat(elf.interpreter()).contains(MUSL);
        assertThat(elf.needed()).containsExactly("libz.so.1", "libc.musl-x86_64.so.1");
        assertThat(elf.rpath()).contains("/old");
        assertThat(elf.runPaths()).containsExactly("$ORIGIN/../lib", "/opt/lib");
        assertThat(elf.libc()).isEqualTo(new LibcVerdict(Libc.MUSL, "interpreter " + MUSL));
    }

    @Test
    void kindsAreToldApart() {
        assertThat(kind(TestElf.library("libx.so.1"))).isEqualTo(ElfKind.LIBRARY);
        assertThat(kind(TestElf.staticProgram())).isEqualTo(ElfKind.STATIC_PROGRAM);
        assertThat(kind(TestElf.staticPie())).isEqualTo(ElfKind.STATIC_PIE);
        assertThat(kind(TestElf.program(MUSL))).isEqualTo(ElfKind.PROGRAM);
    }

    @Test
    void theLibraryThatAFileWasLinkedForIsToldWithTheFact() {
        assertThat(libc(TestElf.library("").needs("libc.so.6")))
                .isEqualTo(new LibcVerdict(Libc.GLIBC, "needs libc.so.6"));
        assertThat(libc(TestElf.library("").needs("libz.so.1", "libc.musl-aarch64.so.1")))
                .isEqualTo(new LibcVerdict(Libc.MUSL, "needs libc.musl-aarch64.so.1"));
        assertThat(libc(TestElf.library("").needs("libc.so"))).isEqualTo(new LibcVerdict(Libc.MUSL, "needs libc.so"));
        assertThat(libc(TestElf.program("/lib64/ld-linux-x86-64.so.2")).libc()).isEqualTo(Libc.GLIBC);
        assertThat(libc(TestElf.program("/system/bin/linker64")).libc()).isEqualTo(Libc.OTHER);
        assertThat(libc(TestElf.staticProgram()).libc()).isEqualTo(Libc.NONE);
        assertThat(libc(TestElf.library("").needs("libz.so.1")))
                .isEqualTo(new LibcVerdict(Libc.UNKNOWN, "none of its libraries is a C library"));
    }

    @Test
    void whatDoesNotBeginAsElfIsNoElf() {
        for (String text : new String[] {"", "\u007FEL", "#!/bin/sh\n", "PK\u0003\u0004"}) {
            assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(new ElfReading.NotElf());
        }
    }

    @Test
    void aFileThatIsCutOffSaysWhere() {
        byte[] whole = TestElf.library("libx.so.1").bytes();

        assertThat(read(Arrays.copyOf(whole, 40)))
                .isInstanceOfSatisfying(
                        ElfReading.Broken.class,
                        broken -> assertThat(broken.reason()).contains("file of 40 bytes"));
    }

    @Test
    void aStringTableOutsideTheFileIsRefused() {
        byte[] bytes = TestElf.library("libx.so.1").bytes();
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(bytes.length - 24, Long.MAX_VALUE);

        assertThat(read(bytes))
                .isInstanceOfSatisfying(
                        ElfReading.Broken.class,
                        broken -> assertThat(broken.reason()).startsWith("string table"));
    }

    @Test
    void aTableOfProgramHeadersBeyondTheFileIsRefusedWithoutReadingIt() {
        byte[] bytes = TestElf.library("libx.so.1").bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(56, (short) 0xFFFE);

        assertThat(read(bytes))
                .isEqualTo(new ElfReading.Broken(
                        "program header table at offset 64 leaves the file of " + bytes.length + " bytes"));
    }

    private static ElfKind kind(TestElf elf) {
        return read(elf.bytes()).file().orElseThrow().kind();
    }

    private static LibcVerdict libc(TestElf elf) {
        return read(elf.bytes()).file().orElseThrow().libc();
    }

    private static ElfReading read(byte[] bytes) {
        try (SeekableByteChannel channel = new SeekableInMemoryByteChannel(bytes)) {
            return ElfReader.read(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
