package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDifferenceTest {
    /** The SHA-1 of {@code shipped} in Base64. */
    private static final String SHIPPED = "Z:Q1EW6/TQSS03qNtFlRUkvxmuKqFhk=";

    private final ImageContents base = TestImage.base()
            .file("etc/passwd", "root:x:0:0\n")
            .file("etc/motd", "welcome")
            .file("opt/old/a", "1")
            .file("opt/old/b", "2")
            .contents();

    private final ImageContents image = TestImage.base()
            .installed("conf", "F:etc/conf\nR:kept\n" + SHIPPED + "\nR:edited\n" + SHIPPED)
            .file("etc/conf/kept", "shipped")
            .file("etc/conf/edited", "by hand")
            .file("etc/passwd", "root:x:0:0\nnotes:x:1000:1000\n")
            .file("etc/motd", "hello")
            .file("app/notes", "x")
            .file("tmp/left-over", "x")
            .file("root/.cache/pip/wheel", "x")
            .file("var/cache/apk/APKINDEX", "x")
            .file("dev/null", "")
            .file(".dockerenv", "")
            .contents();

    private final TreeDifference difference = TreeDifference.between(base.tree(), image);

    @Test
    void whatNoPackageOwnsAndTheBaseLacksWasAdded() {
        assertThat(paths(difference.added()))
                .containsExactly(
                        "/app",
                        "/app/notes",
                        "/root",
                        "/root/.cache",
                        "/root/.cache/pip",
                        "/root/.cache/pip/wheel",
                        "/var",
                        "/var/cache");
    }

    @Test
    void whatTheBaseHasOtherwiseWasChanged() {
        assertThat(paths(difference.changed())).containsExactly("/etc/motd");
    }

    @Test
    void whatIsNotAsItsPackageShippedItWasModified() {
        assertThat(paths(difference.modified())).containsExactly("/etc/conf/edited");
    }

    @Test
    void whatIsGoneIsNamedByItsTopmostPath() {
        assertThat(difference.removed()).containsExactly("/opt");
    }

    @Test
    void whatIsNoPartOfTheBuildIsLeftOutForAReason() {
        assertThat(difference.excluded().get(Exclusion.ACCOUNTS)).containsExactly("/etc/passwd");
        assertThat(difference.excluded().get(Exclusion.TEMPORARY)).containsExactly("/tmp", "/tmp/left-over");
        assertThat(difference.excluded().get(Exclusion.CACHES))
                .containsExactly("/var/cache/apk", "/var/cache/apk/APKINDEX");
        assertThat(difference.excluded().get(Exclusion.KERNEL)).contains("/dev/null");
        assertThat(difference.excluded().get(Exclusion.ENGINE)).containsExactly("/.dockerenv");
        assertThat(difference.excluded().get(Exclusion.APK_RECORDS)).containsExactly("/lib/apk/db/installed");
        assertThat(difference.usersChanged()).isTrue();
    }

    @Test
    void whatPackagesMakeOfThemselvesIsNotBuiltAndLinksOfPeopleAre() {
        ImageContents made = TestImage.base()
                .installed("ca-certificates", "F:usr/share/ca-certificates\nR:root.crt")
                .installed("python3", "F:usr/lib/python3.12\nR:os.py\nF:usr/bin\nR:python3")
                .file("usr/share/ca-certificates/root.crt", "x")
                .file("usr/lib/python3.12/os.py", "x")
                .file("usr/bin/python3", "x")
                .file("usr/lib/python3.12/__pycache__/os.cpython-312.pyc", "x")
                .file("usr/lib/python3.12/__pycache__/own.cpython-312.pyc", "x")
                .symlink("etc/ssl/certs/ca-cert-root.pem", "/usr/share/ca-certificates/root.crt")
                .symlink("etc/ssl/certs/1a2b3c4d.0", "ca-cert-root.pem")
                .symlink("usr/bin/telnet", "/bin/busybox-extras")
                .symlink("usr/bin/python", "python3")
                .contents();

        TreeDifference found = TreeDifference.between(base.tree(), made);

        assertThat(found.excluded().get(Exclusion.GENERATED))
                .containsExactly(
                        "/etc/ssl/certs/1a2b3c4d.0",
                        "/etc/ssl/certs/ca-cert-root.pem",
                        "/usr/bin/telnet",
                        "/usr/lib/python3.12/__pycache__/os.cpython-312.pyc");
        assertThat(paths(found.added()))
                .contains("/usr/bin/python", "/usr/lib/python3.12/__pycache__/own.cpython-312.pyc");
    }

    @Test
    void anImageDiffersNotFromItself() {
        TreeDifference none = TreeDifference.between(image.tree(), image);

        assertThat(none).isEqualTo(new TreeDifference(List.of(), List.of(), List.of(), List.of(), none.excluded()));
        assertThat(none.excluded()).isEmpty();
    }

    private static List<String> paths(List<FileEntry> entries) {
        return entries.stream().map(FileEntry::path).toList();
    }
}
