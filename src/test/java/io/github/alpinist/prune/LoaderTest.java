package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.TestElf;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LoaderTest {
    private static final TestElf ANY = TestElf.library("");

    @Test
    void theSystemsFoldersAreSearchedInMuslsOrder() {
        FileTree tree = TestImage.base()
                .program("app/main", TestElf.program(TestImage.MUSL).needs("libone.so", "libtwo.so"))
                .program("usr/lib/libone.so", ANY)
                .program("usr/local/lib/libone.so", ANY)
                .program("usr/lib/libtwo.so", ANY)
                .contents()
                .tree();

        assertThat(load(tree, RuntimeConfig.empty()))
                .containsEntry("libone.so", "/usr/local/lib/libone.so")
                .containsEntry("libtwo.so", "/usr/lib/libtwo.so");
    }

    @Test
    void aPathFileReplacesTheSystemsFolders() {
        FileTree tree = TestImage.base()
                .file("etc/ld-musl-x86_64.path", "/opt/lib:/srv/lib\n/usr/lib\n")
                .program("app/main", TestElf.program(TestImage.MUSL).needs("libone.so", "libtwo.so"))
                .program("srv/lib/libone.so", ANY)
                .program("usr/local/lib/libtwo.so", ANY)
                .contents()
                .tree();

        assertThat(load(tree, RuntimeConfig.empty()))
                .containsEntry("libone.so", "/srv/lib/libone.so")
                .containsEntry("libtwo.so", "missing");
    }

    @Test
    void theEnvironmentComesBeforeRunPathsAndTheseBeforeTheSystem() {
        FileTree tree = TestImage.base()
                .program(
                        "app/bin/main",
                        TestElf.program(TestImage.MUSL)
                                .runpath("$ORIGIN/../lib")
                                .needs("liba.so", "libb.so"))
                .symlink("app/main", "bin/main")
                .program("app/lib/liba.so", ANY)
                .program("app/lib/libb.so", ANY)
                .program("env/liba.so", ANY)
                .program("usr/lib/libb.so", ANY)
                .contents()
                .tree();

        assertThat(load(tree, TestImage.withEnvironment("LD_LIBRARY_PATH", "/env")))
                .containsEntry("liba.so", "/env/liba.so")
                .containsEntry("libb.so", "/app/lib/libb.so");
    }

    @Test
    void runPathsOfAProgramCountForItsLibrariesToo() {
        FileTree tree = TestImage.base()
                .program(
                        "app/main",
                        TestElf.program(TestImage.MUSL).rpath("/app/private").needs("libouter.so"))
                .program("app/private/libouter.so", TestElf.library("").needs("libinner.so"))
                .program("app/private/libinner.so", ANY)
                .contents()
                .tree();

        assertThat(load(tree, RuntimeConfig.empty())).containsEntry("libinner.so", "/app/private/libinner.so");
    }

    @Test
    void aRunPathWithAnotherDollarIsIgnored() {
        FileTree tree = TestImage.base()
                .program(
                        "app/main",
                        TestElf.program(TestImage.MUSL)
                                .runpath("/app:/app/$LIB")
                                .needs("libone.so"))
                .program("app/libone.so", ANY)
                .contents()
                .tree();

        assertThat(load(tree, RuntimeConfig.empty())).containsEntry("libone.so", "missing");
    }

    @Test
    void namesOfTheCLibraryAreTheLoaderItself() {
        FileTree tree = TestImage.base()
                .program(
                        "app/main",
                        TestElf.program(TestImage.MUSL).needs("libc.so.6", "libpthread.so.0", "libmagic.so.1"))
                .contents()
                .tree();

        assertThat(load(tree, RuntimeConfig.empty()))
                .containsEntry("libc.so.6", TestImage.MUSL)
                .containsEntry("libpthread.so.0", TestImage.MUSL)
                .containsEntry("libmagic.so.1", "missing");
    }

    @Test
    void librariesThatNeedEachOtherEnd() {
        FileTree tree = TestImage.base()
                .program("app/main", TestElf.program(TestImage.MUSL).needs("liba.so"))
                .program("lib/liba.so", TestElf.library("").needs("libb.so"))
                .program("lib/libb.so", TestElf.library("").needs("liba.so"))
                .contents()
                .tree();

        assertThat(load(tree, RuntimeConfig.empty())).containsKeys("liba.so", "libb.so");
    }

    private static Map<String, String> load(FileTree tree, RuntimeConfig config) {
        FileEntry main = tree.resolve("/app/main").orElseThrow();
        ElfFile elf = main.content().flatMap(Content::elfFile).orElseThrow();
        Map<String, String> found = new TreeMap<>();
        Loader.Loaded loaded = new Loader(tree, config).load(main.path(), elf);
        loaded.libraries().forEach(library -> found.put(library.name(), library.path()));
        loaded.missing().forEach(library -> found.put(library.name(), "missing"));
        return found;
    }
}
