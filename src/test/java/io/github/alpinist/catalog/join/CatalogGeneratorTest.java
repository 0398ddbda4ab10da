package io.github.alpinist.catalog.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.apk.SmallIndex;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogGeneratorTest {
    private static final String CONTENTS = """
            usr/bin/tern                                            utils/tern,utils/tern-tiny
            usr/bin/heron                                           utils/heron
            usr/bin/wader                                           utils/wader
            usr/bin/crane-a                                         utils/crane-tools
            usr/bin/crane-b                                         utils/crane-tools
            usr/include/gull.h                                      libdevel/libgull-dev
            usr/lib/x86_64-linux-gnu/pkgconfig/gull.pc              libdevel/libgull-dev
            usr/lib/x86_64-linux-gnu/libgull.so                     libdevel/libgull-dev
            usr/lib/x86_64-linux-gnu/libgull.so.3                   libs/libgull3
            usr/lib/x86_64-linux-gnu/libgull.so.3.1.4               libs/libgull3
            usr/lib/x86_64-linux-gnu/libskua.so.1                   libs/libskua1
            usr/lib/x86_64-linux-gnu/libskua-tls.so.1               libs/libskua1
            usr/lib/x86_64-linux-gnu/libauk.so.7                    libs/libauk7
            usr/lib/x86_64-linux-gnu/libpetrel.so                   libdevel/libpetrel-dev
            usr/lib/python3/dist-packages/Sea_Bird-1.2.egg-info     python/python3-seabird
            usr/share/doc/tern/README                               utils/tern
            """;

    private static final String PACKAGES = """
            Package: tern
            Source: tern

            Package: tern-tiny
            Source: tern

            Package: heron
            Depends: tern

            Package: wader

            Package: crane-tools

            Package: libgull-dev
            Depends: libgull3 (= 3.1.4)
            Provides: libseagull-dev

            Package: libgull3

            Package: libskua1

            Package: libauk7

            Package: libpetrel-dev

            Package: python3-seabird

            Package: libgull2-dev
            Description: transitional package for libgull-dev
            Depends: libgull-dev

            Package: libgull-all-dev
            Depends: libgull3, libgull-dev
            """;

    private static final String MAIN = """
            P:tern
            V:1-r0
            o:tern
            p:cmd:tern=1-r0

            P:gull-dev
            V:3-r0
            o:gull
            p:pc:gull=3.1

            P:gull-libs
            V:3-r0
            o:gull
            p:so:libgull.so.3=3.1.4

            P:gull
            V:3-r0
            o:gull
            p:cmd:gull=3-r0 bird-tool

            P:skua
            V:1-r0
            o:skua
            p:so:libskua.so.1=1

            P:skua-tls
            V:1-r0
            o:skua
            p:so:libskua-tls.so.1=1

            P:auk-libs
            V:8-r0
            o:auk
            p:so:libauk.so.8=8

            P:heron
            V:1-r0
            o:heron
            p:cmd:another-heron=1-r0

            P:crane-a
            V:1-r0
            o:crane
            p:cmd:crane-a=1-r0

            P:crane-b
            V:1-r0
            o:crane
            p:cmd:crane-b=1-r0

            P:petrel
            V:1-r0
            o:petrel
            p:so:libpetrel.so.4=4

            P:petrel-dev
            V:1-r0
            o:petrel

            P:py3-seabird
            V:1-r0
            o:py3-seabird
            p:py3.12:sea-bird=1.2
            """;

    @TempDir
    private Path folder;

    private CatalogGenerator generator;

    @BeforeEach
    void layOutTheIndexes() throws IOException {
        Path suite = Files.createDirectories(folder.resolve("debian/suite"));
        gzip(suite.resolve("Contents-amd64.gz"), CONTENTS.getBytes(StandardCharsets.UTF_8));
        gzip(suite.resolve("Packages.gz"), PACKAGES.getBytes(StandardCharsets.UTF_8));
        SmallIndex.of(MAIN).write(folder.resolve("alpine/v3.21/main/x86_64/APKINDEX.tar.gz"));
        Path names = Files.createDirectories(folder.resolve("alpine/names"));
        gzip(
                names.resolve("v3.20.tsv.gz"),
                "name\torigin\ntern\ttern\nwader\twader\n".getBytes(StandardCharsets.UTF_8));
        generator = generator();
    }

    private CatalogGenerator generator() {
        CatalogGenerator made = new CatalogGenerator(folder.resolve("alpine").toString(), List.of(), Optional.empty());
        made.readFolder(folder.resolve("debian"));
        return made;
    }

    private static void gzip(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
    }

    @Test
    void joinsByEachKindOfFact() {
        assertThat(generator.packageLines())
                .containsExactly(
                        "crane-tools\tcrane-a crane-b\tlikely\tcmd:crane-a cmd:crane-b",
                        "heron\theron\tsuggest\tname",
                        "libauk7\tauk-libs\tlikely\tstem:libauk",
                        "libgull-all-dev\tgull-dev\tsuggest\tdepends:libgull-dev pc:gull spelling:gull-dev",
                        "libgull-dev\tgull-dev\tcertain\tpc:gull spelling:gull-dev link:libgull",
                        "libgull2-dev\tgull-dev\tlikely\ttransitional:libgull-dev pc:gull spelling:gull-dev",
                        "libgull3\tgull-libs\tcertain\tso:libgull.so.3",
                        "libpetrel-dev\tpetrel-dev\tcertain\tspelling:petrel-dev link:libpetrel",
                        "libseagull-dev\tgull-dev\tlikely\tprovided:libgull-dev pc:gull spelling:gull-dev",
                        "libskua1\tskua skua-tls\tcertain\tso:libskua-tls.so.1 so:libskua.so.1",
                        "python3-seabird\tpy3-seabird\tcertain\tpy:sea-bird spelling:py3-seabird",
                        "tern\ttern\tcertain\tname cmd:tern",
                        "tern-tiny\ttern\tlikely\tcmd:tern",
                        "wader\twader\tlikely\tname");
    }

    @Test
    void saysInWhichReleasesANameIs() {
        assertThat(generator.nameLines())
                .startsWith("#releases\t3.20 3.21")
                .contains("tern\t", "wader\t3.20", "gull\t3.21", "bird-tool\t3.21")
                .doesNotContain("gull\t");
    }

    @Test
    void givesTheSameBytesEveryTime() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        generator.write(first);
        generator().write(second);
        for (String file : List.of("packages.tsv", "names.tsv")) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
        assertThat(first).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void gathersTheTagsOnAlpineFromTheOfficialImagesHistory() throws IOException {
        Path log = folder.resolve("log");
        Files.writeString(log, """
                diff --git a/library/heron b/library/heron
                +++ b/library/heron
                +Tags: 1.2.3-alpine3.20, 1.2-alpine3.20, 1.2-alpine
                +SharedTags: 1.2
                -Tags: 1.1-alpine3.18
                +Tags: 1.2-alpine3.9, 1.2-alpine3.20-perl
                +++ b/library/tern
                +Tags: 8-jdk-alpine-3.21, 8-alpinist
                """);
        CatalogGenerator.writeTags(log, folder);
        assertThat(Files.readAllLines(folder.resolve("tags.tsv")).stream().skip(1))
                .containsExactly(
                        "heron:1.2-alpine\t* 3.9 3.20",
                        "heron:1.2-alpine-perl\t3.20",
                        "heron:1.2.3-alpine\t3.20",
                        "tern:8-jdk-alpine\t3.21");
    }

    @Test
    void namesTheFileThatIsMissing() throws IOException {
        Files.createDirectories(folder.resolve("without-indexes/suite"));

        assertThatThrownBy(() -> generator.readFolder(folder.resolve("without-indexes")))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("Packages.gz");
    }
}
