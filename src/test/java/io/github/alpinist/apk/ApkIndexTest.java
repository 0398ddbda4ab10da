package io.github.alpinist.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alpinist.finding.AlpinistException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApkIndexTest {
    private static final String INDEX = """
            P:python3
            V:3.12.8-r1
            p:cmd:python3=3.12.8-r1 so:libpython3.12.so.1.0=1.0

            P:python3-pyc
            V:3.12.8-r1
            i:python3=3.12.8-r1 pyc
            k:10

            P:busybox-binsh
            V:1-r0
            p:/bin/sh
            k:60

            P:dash-binsh
            V:1-r0
            p:/bin/sh
            k:20
            """;

    @Test
    void theIndexIsFoundBehindItsSignature() throws IOException {
        Packages packages = read(signed(INDEX));

        assertThat(packages.all()).hasSize(4);
        assertThat(packages.providing("so:libpython3.12.so.1.0"))
                .extracting(ApkPackage::name)
                .containsExactly("python3");
        assertThat(packages.named("python3-pyc").orElseThrow().installIf())
                .extracting(Dependency::toString)
                .containsExactly("python3=3.12.8-r1", "pyc");
    }

    @Test
    void ofSeveralProvidersTheOneOfTheHigherPriorityComesFirst() throws IOException {
        assertThat(read(signed(INDEX)).providing("/bin/sh"))
                .extracting(ApkPackage::name)
                .containsExactly("busybox-binsh", "dash-binsh");
    }

    @Test
    void thePackageThatNamesTheReleaseOutranksTheDescription() throws IOException {
        assertThat(release("v3.22.2-206-ge2cfd1f9853", "P:alpine-release\nV:3.21.0-r0\n"))
                .contains(new Release(3, 21));
        assertThat(release("v3.22.2-206-ge2cfd1f9853", INDEX)).contains(new Release(3, 22));
        assertThat(release("v3.22, packages of our own", INDEX)).isEmpty();
    }

    @Test
    void whatIsNoIndexIsRefused() throws IOException {
        byte[] whole = signed(INDEX);

        refused(SmallIndex.holding("DESCRIPTION", "no index").bytes(), "holds no file APKINDEX");
        refused(Arrays.copyOf(whole, whole.length / 2), "cannot be read");
        refused(new byte[] {1, 2, 3}, "cannot be read");
    }

    @Test
    void everyPackageOfARealIndexIsRead() throws IOException {
        List<Path> indexes = realIndexes();
        assumeTrue(
                !indexes.isEmpty(), "needs real indexes in ../shared/alpine, or in the folder ALPINIST_ALPINE_INDEXES");

        for (Path index : indexes) {
            try (InputStream bytes = Files.newInputStream(index)) {
                Packages packages = ApkIndex.read(index.toString(), bytes).packages();
                assertThat(packages.all()).hasSizeGreaterThan(1000).allSatisfy(each -> {
                    assertThat(new ApkVersion(each.version()).isValid())
                            .as(each.toString())
                            .isTrue();
                    assertThat(packages.providing(each.name())).contains(each);
                });
                System.out.printf("%s: %d packages%n", index, packages.all().size());
            }
        }
    }

    private static List<Path> realIndexes() throws IOException {
        Path folder = Path.of(
                Optional.ofNullable(System.getenv("ALPINIST_ALPINE_INDEXES")).orElse("../shared/alpine"));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("APKINDEX.tar.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static void refused(byte[] bytes, String message) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining(message);
    }

    private static Packages read(byte[] bytes) {
        return ApkIndex.read("test", new ByteArrayInputStream(bytes)).packages();
    }

    private static Optional<Release> release(String description, String records) throws IOException {
        byte[] bytes = SmallIndex.described(description, records).bytes();
        return ApkIndex.read("test", new ByteArrayInputStream(bytes)).release();
    }

    private static byte[] signed(String records) throws IOException {
        return SmallIndex.of(records)
                .signed(".SIGN.RSA.key.rsa.pub", new byte[] {1, 2, 3})
                .bytes();
    }
}
