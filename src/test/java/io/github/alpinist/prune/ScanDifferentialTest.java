package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alpinist.apk.DockerClient;
import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.ElfKind;
import io.github.alpinist.elf.ElfTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An image read as a stream has the ELF files, and they the facts, that scanelf finds in its unpacked tree. */
@Tag("engine")
class ScanDifferentialTest {
    @ParameterizedTest
    @ValueSource(strings = {"alpine:3.20", "debian:bookworm-slim", "alpinist-standin/debian:bookworm-slim"})
    void scanelfFindsTheSameInTheUnpackedTree(String image, @TempDir Path folder) throws IOException {
        assumeTrue(ElfTools.has("scanelf"), "needs scanelf; install pax-utils to run this");
        assumeTrue(!DockerClient.first("images", "-q", image).isEmpty(), "needs an engine that has " + image);
        Path tar = folder.resolve("export.tar");
        String container = DockerClient.first("create", image, "true");
        DockerClient.first("export", "-o", tar.toString(), container);
        DockerClient.first("rm", container);
        Path root = Files.createDirectory(folder.resolve("root"));
        run("tar", "-x", "--exclude=dev/*", "--no-same-owner", "-f", tar.toString(), "-C", root.toString());

        FileTree tree =
                new TreeReader(KeptTexts.ofDatabases(), Set.of()).file(tar).tree();
        Map<String, ElfTools.Facts> ours = ours(tree);
        Map<String, ElfTools.Facts> theirs = theirs(root);
        run("rm", "-rf", root.toString());

        assertThat(ours).isNotEmpty().isEqualTo(theirs);
        System.out.printf(
                "%s: scanelf agrees on all of %d ELF files, %d of them further names of one file%n",
                image,
                ours.size(),
                ours.size() - Scan.of(tree, Ownership.of(tree)).files().size());
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.onExit().join().exitValue()).isZero();
    }

    private static Map<String, ElfTools.Facts> ours(FileTree tree) {
        Map<String, ElfTools.Facts> found = new TreeMap<>();
        for (FileEntry entry : tree.entries()) {
            Optional<ElfFile> elf =
                    entry.content().flatMap(Content::elfFile).filter(each -> each.kind() != ElfKind.OTHER);
            elf.ifPresent(each -> found.put(entry.path(), ElfTools.asScanelfShows(each)));
        }
        return found;
    }

    private static Map<String, ElfTools.Facts> theirs(Path root) throws IOException {
        Map<String, ElfTools.Facts> found = new TreeMap<>();
        ElfTools.scanelf(root).forEach((path, facts) -> found.put("/" + root.relativize(path), facts));
        return found;
    }
}
