package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FileTreeTest {
    @Test
    void entriesCarryWhatTheStreamTells() {
        FileTree tree = new Tars()
                .folder("etc/")
                .file("etc/motd", 04750, "hello\n".getBytes(StandardCharsets.UTF_8))
                .symlink("etc/issue", "motd")
                .tree();

        FileEntry motd = tree.entry("/etc/motd").orElseThrow();
        assertThat(motd.mode()).isEqualTo(04750);
        assertThat(motd.size()).isEqualTo(6);
        assertThat(motd.content().orElseThrow().sums().sha256())
                .isEqualTo("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03");
        assertThat(tree.entry("/etc/issue").orElseThrow().isSymlink()).isTrue();
        assertThat(tree.resolve("/etc/issue")).contains(motd);
    }

    @Test
    void databasesAreKeptAsText() {
        FileTree tree = new Tars()
                .file("lib/apk/db/installed", "P:musl\nV:1\n\n")
                .file("etc/motd", "hello")
                .tree();

        assertThat(tree.text("/lib/apk/db/installed")).contains("P:musl\nV:1\n\n");
        assertThat(tree.text("/etc/motd")).isEmpty();
    }

    @Test
    void linksAreFollowedInsideTheRootOnly() {
        FileTree tree = new Tars()
                .file("etc/passwd", "root")
                .folder("app/")
                .symlink("app/up", "../../../../etc/passwd")
                .symlink("app/absolute", "/etc/passwd")
                .symlink("conf", "etc")
                .symlink("app/through", "/conf/passwd")
                .tree();

        for (String path : new String[] {"/app/up", "/app/absolute", "/app/through", "/conf/../conf/passwd"}) {
            assertThat(tree.realPath(path)).as(path).contains("/etc/passwd");
        }
    }

    @Test
    void linksWithoutEndResolveToNothing() {
        FileTree tree = new Tars()
                .symlink("a", "b")
                .symlink("b", "a")
                .symlink("deep", "deep/deeper")
                .symlink("dangling", "nowhere")
                .tree();

        for (String path : new String[] {"/a", "/b", "/deep", "/dangling"}) {
            assertThat(tree.resolve(path)).as(path).isEmpty();
        }
    }

    @Test
    void namesThatLeaveTheRootAreRefused() {
        FileTree tree = new Tars()
                .file("../../etc/shadow", "x")
                .file("app/../../evil", "x")
                .file("app/../fine", "x")
                .hardLink("stolen", "../../etc/shadow")
                .tree();

        assertThat(tree.entries()).extracting(FileEntry::path).containsExactly("/", "/fine");
        assertThat(tree.refused()).hasSize(4).anyMatch(line -> line.startsWith("../../etc/shadow: it leaves"));
    }

    @Test
    void aHardLinkCountsItsBytesOnce() {
        FileTree tree = new Tars()
                .file("bin/tool", 0755, new byte[1000])
                .hardLink("bin/alias", "bin/tool")
                .hardLink("bin/second", "bin/alias")
                .tree();

        assertThat(tree.bytes()).isEqualTo(1000);
        assertThat(tree.entry("/bin/second").orElseThrow().link()).isEqualTo("/bin/tool");
        assertThat(tree.entry("/bin/second").orElseThrow().content())
                .isEqualTo(tree.entry("/bin/tool").orElseThrow().content());
    }

    @Test
    void foldersThatTheStreamLeavesOutAreThere() {
        FileTree tree = new Tars().file("a/b/c", "x").tree();

        assertThat(tree.entries()).extracting(FileEntry::path).containsExactly("/", "/a", "/a/b", "/a/b/c");
    }

    @Test
    void aScriptShowsItsInterpreter() {
        FileTree tree =
                new Tars().file("run.sh", "#! /usr/bin/env -S bash -e\necho\n").tree();

        assertThat(tree.entry("/run.sh").orElseThrow().content().orElseThrow().shebang())
                .contains("/usr/bin/env -S bash -e");
    }

    @Test
    void aStreamThatIsCutOffIsAnError() {
        byte[] whole = new Tars().file("big", 0644, new byte[100_000]).bytes();
        byte[] cut = Arrays.copyOf(whole, 50_000);

        assertThatThrownBy(() -> new TreeReader(KeptTexts.ofDatabases()).export("app:1", new ByteArrayInputStream(cut)))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("app:1");
    }

    @Test
    void aTextInPlaceOfTheRootIsNotKept() {
        FileTree tree = new Tars()
                .file("a/..", 0755, "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8))
                .tree();

        assertThat(tree.entry("/").orElseThrow().isFolder()).isTrue();
        assertThat(tree.textPaths()).isEmpty();
    }

    @Test
    void pathsThatGrowThroughLinksStayWithinTheLongest() {
        Tars tars = new Tars().folder("d0");
        String deep = "n".repeat(200) + "/";
        for (int i = 0; i < 30; i++) {
            tars.folder("d" + i + "/" + deep).symlink("d" + (i + 1), "d" + i + "/" + deep);
        }

        FileTree tree = tars.tree();

        assertThat(tree.entries()).extracting(entry -> entry.path().length()).allMatch(length -> length <= 4096);
        assertThat(tree.refused()).isNotEmpty();
        TreeInvariants.check(tree);
    }

    @Test
    void manyDeepPathsOfFoldersThatTheStreamLeavesOutFillNoMemory() {
        Tars tars = new Tars();
        for (int i = 0; i < 40; i++) {
            tars.file(i + "/" + "a/".repeat(2000) + "file", "x");
        }

        FileTree tree = tars.tree();

        assertThat(tree.entries().stream()
                        .mapToLong(entry -> entry.path().length())
                        .sum())
                .isLessThan(20_000_000);
        assertThat(tree.refused()).isNotEmpty();
    }

    @Test
    void entriesBelowAFolderAreNotThoseOfItsNamesakes() {
        FileTree tree = new Tars()
                .file("lib/a", "")
                .file("lib-b", "")
                .file("lib0", "")
                .file("lib/x/y", "")
                .tree();

        assertThat(tree.below("/lib")).extracting(FileEntry::path).containsExactly("/lib/a", "/lib/x", "/lib/x/y");
        assertThat(tree.below("/")).hasSize(6);
    }
}
