package io.github.alpinist.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
    void symbolVersionsTellLibrariesThatShareANameApart() {
        assertThat(libc(TestElf.library("").needs("libx.so.1").wants("libx.so.1", "X_1", "GLIBC_2.34")))
                .isEqualTo(new LibcVerdict(Libc.GLIBC, "needs symbols of version GLIBC_2.34"));
        assertThat(libc(TestElf.library("").needs("libc.so").wants("libc.so", "LIBC")))
                .isEqualTo(new LibcVerdict(Libc.OTHER, "needs symbols of version LIBC"));
        assertThat(libc(TestElf.library("").needs("libc.so").wants("libgcc_s.so.1", "GCC_3.0", "GLIBC_2.0")))
                .isEqualTo(new LibcVerdict(Libc.MUSL, "needs libc.so"));
        assertThat(libc(TestElf.library("").needs("libc.so.7")).libc()).isEqualTo(Libc.OTHER);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void symbolVersionsAreThoseOfEachLibrary(int bits, ByteOrder order) {
        byte[] bytes = TestElf.library("libx.so.1")
                .wants("libc.so.6", "GLIBC_2.4", "GLIBC_2.34")
                .wants("libz.so.1", "ZLIB_1.2")
                .form(bits, order)
                .bytes();

        assertThat(read(bytes).file().orElseThrow().versionNeeds())
                .containsExactly(
                        new VersionNeed("libc.so.6", List.of("GLIBC_2.4", "GLIBC_2.34")),
                        new VersionNeed("libz.so.1", List.of("ZLIB_1.2")));
    }

    @Test
    void runPathsAreSeparatedAsMuslDoesIt() {
        byte[] bytes = TestElf.library("").rpath(":/a::/b\n/c:").bytes();

        assertThat(read(bytes).file().orElseThrow().runPaths()).containsExactly("/a", "/b", "/c");
    }

    @Test
    void aRunPathMayBeLongerThanAnyPath() {
        String folders = "/a/rather/long/folder:".repeat(400);

        assertThat(read(TestElf.library("").runpath(folders).bytes())
                        .file()
                        .orElseThrow()
                        .runPaths())
                .hasSize(400);
    }

    @Test
    void aNameThatIsNeededWithoutEndIsRefused() {
        TestElf elf = TestElf.library("a".repeat(1000));
        for (int i = 0; i < 100; i++) {
            elf.needsOwnName();
        }

        assertThat(read(elf.bytes()))
                .isEqualTo(new ElfReading.Broken("its names are longer than 65536 bytes together"));
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
