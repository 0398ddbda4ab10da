package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alpinist.apk.ApkFile;
import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.DockerClient;
import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.ElfKind;
import io.github.alpinist.elf.Libc;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A real Alpine image, read as a stream, is what its own tools say it is. */
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealAlpineTest {
    private String name = "";
    private ImageContents image = ImageContents.empty();

    @BeforeAll
    void export() throws IOException {
        Optional<String> found = DockerClient.alpine();
        assumeTrue(found.isPresent(), "needs an engine with alpine:3.20, or the image that ALPINIST_TEST_ALPINE names");
        name = found.get();
        String container = DockerClient.first("create", name);
        try (InputStream tar =
                DockerClient.start(List.of("docker", "export", container)).getInputStream()) {
            image = ImageContents.of(new TreeReader(KeptTexts.ofDatabases()).export(name, tar));
        } finally {
            DockerClient.first("rm", container);
        }
    }

    @Test
    void apkCountsTheSamePackages() {
        List<String> theirs = DockerClient.shell(name, "", "apk info | sort");

        assertThat(image.ownership().packageNames()).isNotEmpty().isEqualTo(theirs);
    }

    @Test
    void apkNamesTheSameOwners() {
        TreeMap<String, String> ours = new TreeMap<>();
        for (FileEntry entry : image.tree().entries()) {
            if (entry.isFile()) {
                image.ownership()
                        .owner(entry.path())
                        .flatMap(owner -> image.ownership().apk().packages().named(owner))
                        .ifPresent(owner -> ours.put(entry.path(), owner.toString()));
            }
        }
        TreeMap<String, String> theirs = new TreeMap<>();
        String ask = "xargs -n 50 apk info -W 2>/dev/null";
        for (String line : DockerClient.shell(name, String.join("\n", ours.keySet()), ask)) {
            String[] words = line.split(" is owned by ", -1);
            theirs.put(words[0], words[1]);
        }

        assertThat(ours).isNotEmpty().isEqualTo(theirs);
    }

    @Test
    void everyFileThatAPackageShippedIsThereAsItWasShipped() {
        List<ApkFile> shipped = image.ownership().apk().packages().all().stream()
                .flatMap(each -> each.files().stream())
                .filter(file -> file.sha1().isPresent())
                .toList();

        TreeDifference difference = TreeDifference.between(FileTree.empty(), image);

        assertThat(difference.modified())
                .as("changed by the image's own maker")
                .allMatch(entry -> entry.path().startsWith("/etc/"));
        assertThat(shipped).hasSizeGreaterThan(50);
        System.out.printf(
                "%s: %d entries, %d packages, %d shipped files with the sums of their packages but %d%n",
                name,
                image.tree().entries().size(),
                image.ownership().packageNames().size(),
                shipped.size(),
                difference.modified().size());
    }

    @Test
    void everyProgramIsMuslsAndFindsItsLibraries() {
        Scan scan = Scan.of(image.tree(), image.ownership());
        Loader loader = new Loader(image.tree(), RuntimeConfig.empty());
        Set<Libc> libcs = EnumSet.noneOf(Libc.class);
        List<Loader.Missing> missing = new ArrayList<>();

        for (ScannedFile file : scan.files()) {
            libcs.add(file.libc().libc());
            if (file.kind() == ElfKind.PROGRAM) {
                FileEntry entry = image.tree().entry(file.path()).orElseThrow();
                ElfFile elf = entry.content().orElseThrow().elfFile().orElseThrow();
                missing.addAll(loader.load(file.path(), elf).missing());
            }
        }

        assertThat(scan.broken()).isEmpty();
        assertThat(scan.files()).hasSizeGreaterThan(10);
        assertThat(libcs).contains(Libc.MUSL).doesNotContain(Libc.GLIBC, Libc.OTHER);
        assertThat(missing).isEmpty();
        System.out.printf("%s: %d ELF files%n", name, scan.files().size());
    }

    @Test
    void providedSonamesAreThoseOfTheFiles() {
        for (ApkPackage each : image.ownership().apk().packages().all()) {
            each.provides().stream()
                    .map(provide -> provide.name())
                    .filter(provided -> provided.startsWith("so:"))
                    .forEach(provided -> assertThat(image.ownership().apk().provider(provided.substring(3)))
                            .contains(each));
        }
    }

    @Test
    void layersPutTogetherAreWhatTheEngineShows(@TempDir Path folder) throws IOException {
        String script = "rm -r /etc/apk && mkdir /etc/apk && ln /etc/passwd /etc/second && mv /media /srv/moved"
                + " && rm /usr/bin/env && mkdir -p /usr/bin/env/below && ln -s /srv /opt/link && touch /opt/.whither";
        Files.writeString(folder.resolve("Dockerfile"), "FROM " + name + "\nRUN " + script + "\nCMD [\"true\"]\n");
        String built = DockerClient.first("build", "-q", folder.toString());
        Path archive = folder.resolve("image.tar");
        String container = DockerClient.first("create", built);
        try (InputStream tar =
                DockerClient.start(List.of("docker", "export", container)).getInputStream()) {
            DockerClient.first("save", "-o", archive.toString(), built);
            FileTree exported = new TreeReader(KeptTexts.ofDatabases()).export(built, tar);
            SavedImage saved = new TreeReader(KeptTexts.ofDatabases()).file(archive);

            assertThat(saved.layers()).isGreaterThan(1);
            assertThat(saved.config().command()).containsExactly("true");
            assertThat(shown(saved.tree())).hasSizeGreaterThan(400).isEqualTo(shown(exported));
        } finally {
            DockerClient.first("rm", container);
            DockerClient.first("rmi", built);
        }
    }

    /** Without what the engine puts into every container. */
    private static List<String> shown(FileTree tree) {
        return tree.entries().stream()
                .filter(entry -> Exclusion.of(entry)
                        .filter(reason -> reason == Exclusion.ENGINE || reason == Exclusion.KERNEL)
                        .isEmpty())
                .map(entry -> "%s %s %o %d:%d %s %s"
                        .formatted(
                                entry.path(),
                                entry.type(),
                                entry.mode(),
                                entry.uid(),
                                entry.gid(),
                                entry.isSymlink() ? entry.link() : "",
                                entry.content()
                                        .map(content -> content.sums().sha256())
                                        .orElse("")))
                .toList();
    }
}
