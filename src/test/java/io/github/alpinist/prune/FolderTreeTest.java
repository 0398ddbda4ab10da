package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.elf.ElfKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {
    @Test
    void aFolderIsReadLikeAStream(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("etc/apk"));
        Files.writeString(root.resolve("etc/apk/world"), "busybox\n");
        Files.createSymbolicLink(root.resolve("world"), Path.of("/etc/apk/world"));
        Files.createLink(root.resolve("second"), root.resolve("etc/apk/world"));

        FileTree tree = new TreeReader(KeptTexts.ofDatabases()).folder(root);

        assertThat(tree.text("/world")).contains("busybox\n");
        assertThat(tree.bytes()).isEqualTo(8);
        assertThat(tree.entries())
                .extracting(FileEntry::path)
                .containsExactly("/", "/etc", "/etc/apk", "/etc/apk/world", "/second", "/world");
    }

    @Test
    void aLargeElfFileGoesThroughATemporaryFile(@TempDir Path root) throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("/proc/self/exe").toRealPath());
        byte[] padded = Arrays.copyOf(whole, 20 << 20);
        Files.write(root.resolve("java"), padded);

        FileTree tree = new TreeReader(KeptTexts.ofDatabases()).folder(root);

        Content content = tree.entry("/java").orElseThrow().content().orElseThrow();
        assertThat(content.elfFile().orElseThrow().kind()).isEqualTo(ElfKind.PROGRAM);
        assertThat(content.elfFile().orElseThrow().needed()).isNotEmpty();
    }
}
