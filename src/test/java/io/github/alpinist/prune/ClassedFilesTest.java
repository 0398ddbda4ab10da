package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassedFilesTest {
    @Test
    void whatTheBaseHasOrAPackageOwnsIsNotTheBuilds() {
        TestImage image = TestImage.base()
                .installed("zlib-dev", "F:usr/include\nR:zlib.h")
                .file("usr/include/zlib.h", "")
                .file("usr/include/other.h", "")
                .file("usr/include/own.h", "");
        FileTree base =
                TestImage.base().file("usr/include/other.h", "").contents().tree();

        assertThat(new ClassedFiles(image.contents(), base).of(FileClass.HEADERS))
                .containsOnlyKeys("/usr/include/own.h");
    }

    @Test
    void aFolderGoesAsAWholeWhereNothingElseIsInIt() {
        ClassedFiles files = files(
                "/usr/local/share/man/man1/a.1",
                "/usr/local/share/man/man1/b.1",
                "/usr/local/share/doc/x/LICENSE",
                "/usr/local/share/doc/x/a/b.txt",
                "/usr/local/share/doc/x/a/c.txt",
                "/usr/local/share/doc/x/d.txt");

        assertThat(files.tops(
                        "/usr/local/share/man/man1",
                        Set.of("/usr/local/share/man/man1/a.1", "/usr/local/share/man/man1/b.1")))
                .containsExactly("/usr/local/share/man/man1");
        assertThat(files.tops(
                        "/usr/local/share/doc/x",
                        Set.of(
                                "/usr/local/share/doc/x/a/b.txt",
                                "/usr/local/share/doc/x/a/c.txt",
                                "/usr/local/share/doc/x/d.txt")))
                .containsExactlyInAnyOrder("/usr/local/share/doc/x/a", "/usr/local/share/doc/x/d.txt");
    }

    @Test
    void aFolderOfTheBaseStaysWhenAllInItGoes() {
        FileTree base =
                TestImage.base().file("usr/local/include/.keep", "").contents().tree();
        ClassedFiles files = new ClassedFiles(
                TestImage.base().file("usr/local/include/x/a.h", "").contents(), base);

        assertThat(files.tops("/usr/local/include", Set.of("/usr/local/include/x/a.h")))
                .containsExactly("/usr/local/include/x");
    }

    static List<String> units(FileClass kind, String... paths) {
        return List.copyOf(files(paths).of(kind).keySet());
    }

    static ClassedFiles files(String... paths) {
        TestImage image = TestImage.base();
        List.of(paths).forEach(path -> image.file(path.substring(1), "x"));
        return new ClassedFiles(image.contents(), TestImage.base().contents().tree());
    }
}
