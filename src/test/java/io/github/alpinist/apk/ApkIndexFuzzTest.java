package io.github.alpinist.apk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.alpinist.finding.AlpinistException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are read as an index's file, its text and the installed database; CONTRIBUTING.md says how to look for new ones. */
class ApkIndexFuzzTest {
    private static final String RECORDS = """
            C:Q1p78yvTLG094tHE1+dToJGbmYzQE=
            P:busybox
            V:1.36.1-r29
            A:x86_64
            S:507831
            I:962560
            o:busybox
            D:so:libc.musl-x86_64.so.1 !old<1.2_rc3 py3~3.12 x@edge>=1
            p:/bin/sh cmd:busybox=1.36.1-r29 so:libx.so.1=1
            i:one two=2-r1
            k:100
            F:bin
            R:busybox
            a:0:0:755
            Z:Q1p78yvTLG094tHE1+dToJGbmYzQE=

            P:other
            V:1.0b_alpha2_p3-r4
            r:busybox
            """;

    static List<byte[]> seeds() throws IOException {
        return List.of(
                RECORDS.getBytes(StandardCharsets.UTF_8),
                SmallIndex.described("v3.20.1-1-g0", RECORDS).bytes(),
                SmallIndex.of(RECORDS).signed(".SIGN.RSA.key", new byte[8]).bytes());
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        readFile(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(readFile(SmallIndex.described(text.lines().findFirst().orElse(""), text)
                        .bytes()))
                .isTrue();
        InstalledDatabase database = InstalledDatabase.parse(text);
        ask(database.packages());
        database.packages().all().stream()
                .flatMap(each -> each.files().stream())
                .forEach(file -> assertThat(database.owner(file.path())).isPresent());
        database.packages().all().stream()
                .flatMap(each -> each.files().stream())
                .forEach(ApkFile::sha1);
        World.parse(text).beyond(World.parse("busybox"));
    }

    private static boolean readFile(byte[] bytes) {
        try {
            ApkIndex index = ApkIndex.read("fuzz", new ByteArrayInputStream(bytes));
            index.release();
            ask(index.packages());
            return true;
        } catch (AlpinistException e) {
            assertThat(e.remedy()).isNotBlank();
            return false;
        }
    }

    private static void ask(Packages packages) {
        for (ApkPackage each : packages.all()) {
            assertThat(packages.named(each.name())).isPresent();
            each.depends().forEach(packages::satisfying);
            each.installIf().forEach(packages::satisfying);
            each.provides()
                    .forEach(provide ->
                            assertThat(packages.providing(provide.name())).isNotEmpty());
        }
    }
}
