package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.text.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextTarTest {
    @TempDir
    private Path context;

    private Map<String, Source> replaced = Map.of();

    @Test
    void filesComeInTheOrderOfTheirNamesOwnedByRootWithTheirModes() throws IOException {
        write("b/run.sh", "#!/bin/sh");
        write("a.txt", "a");
        Files.setPosixFilePermissions(context.resolve("b/run.sh"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.setPosixFilePermissions(context.resolve("b"), PosixFilePermissions.fromString("rwx------"));

        List<TarArchiveEntry> entries = entries("Dockerfile");

        assertThat(entries)
                .extracting(TarArchiveEntry::getName)
                .containsExactly("./", "a.txt", "b/", "b/run.sh", "Dockerfile");
        assertThat(entries.get(3).getMode() & 07777).isEqualTo(0750);
        assertThat(entries.get(2).getMode() & 07777).isEqualTo(0700);
        assertThat(entries).allMatch(entry -> entry.getLongUserId() == 0 && entry.getLongGroupId() == 0);
    }

    @Test
    void theTarIsTheSameEachTime() throws IOException {
        write("x/y", "1");
        write("x/z", "2");

        assertThat(tar("Dockerfile")).isEqualTo(tar("Dockerfile"));
    }

    @Test
    void itBeginsWithAPlainHeaderAsBuildKitAsksFor() throws IOException {
        write("a.txt", "a");
        byte[] tar = tar("Dockerfile-" + "ü".repeat(80));

        assertThat(new String(tar, 257, 5, StandardCharsets.US_ASCII)).isEqualTo("ustar");
        assertThat((char) tar[156]).isEqualTo('5');
    }

    @Test
    void theDockerfileIsTheOneGivenAndNotTheOneOnDisk() throws IOException {
        write("docker/app.Dockerfile", "FROM disk");

        assertThat(content("docker/app.Dockerfile")).isEqualTo("FROM given\n");
    }

    @Test
    void linksStayLinksWhereverTheyLead() throws IOException {
        Files.createSymbolicLink(context.resolve("out"), Path.of("/nowhere/secret"));
        Files.createSymbolicLink(context.resolve("up"), Path.of("../beside"));

        assertThat(entries("Dockerfile").stream().filter(TarArchiveEntry::isSymbolicLink))
                .extracting(TarArchiveEntry::getLinkName)
                .containsExactly("/nowhere/secret", "../beside");
    }

    @Test
    void foldersOfRunsAndSocketsStayOut() throws IOException {
        write(".alpinist/record", "");
        write("project/.alpinist/record", "");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(context.resolve("s")));

            assertThat(names("Dockerfile")).containsExactly("./", "project/", "Dockerfile");
        }
    }

    @Test
    void gitsConfigurationStaysOutWhereItHoldsCredentialsAndNoExceptionBringsItBack() throws IOException {
        write(".dockerignore", "!.git/config\n");
        write(".git/config", "[http \"https://forge.example/\"]\n\textraheader = AUTHORIZATION: basic x\n");
        write(".git/modules/a[b]/config", "[remote \"origin\"]\n\turl = https://me:secret@forge.example/x\n");
        write(".git/modules/plain/config", "[remote \"origin\"]\n\turl = git@forge.example:x\n");

        assertThat(names("Dockerfile"))
                .contains(".git/modules/plain/config")
                .doesNotContain(".git/config", ".git/modules/a[b]/config");
    }

    @Test
    void theDockerfilesOwnIgnoreFileGoesBeforeTheCommonOne() throws IOException {
        write("a", "");
        write("b", "");
        write(".dockerignore", "a\n");
        write("app.Dockerfile.dockerignore", "b\n*.dockerignore\n.dockerignore");

        assertThat(names("app.Dockerfile")).containsExactly("./", "a", "app.Dockerfile");
        assertThat(names("Dockerfile"))
                .containsExactly("./", ".dockerignore", "app.Dockerfile.dockerignore", "b", "Dockerfile");
    }

    @Test
    void anIgnoredFolderComesBackWithWhatAnExceptionBringsBack() throws IOException {
        write("deep/er/kept", "");
        write("deep/er/dropped", "");
        write("deep/other/dropped", "");
        write(".dockerignore", "\uFEFF# comment\n\n deep \n!deep/er/kept\n.dockerignore\n");

        assertThat(names("Dockerfile")).containsExactly("./", "deep/", "deep/er/", "deep/er/kept", "Dockerfile");
    }

    @Test
    void anIgnoreFileThatIsNotUsableIsNamedWithItsLine() throws IOException {
        write(".dockerignore", "ok\n[a-\n");

        assertThatThrownBy(() -> tar("Dockerfile"))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.failure()).isEqualTo(Failure.INPUT))
                .hasMessageContaining(".dockerignore, line 2: [a-");
    }

    @Test
    void anIgnoreFileThatLeadsOutOfTheContextIsRefused(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("secret"), "[secret");
        Files.createSymbolicLink(context.resolve(".dockerignore"), secret);

        assertThatThrownBy(() -> tar("Dockerfile"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("leads out of the build context");
    }

    private void write(String name, String content) throws IOException {
        Path file = context.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void aFileThatIsReplacedKeepsItsPlaceAndItsModeAndTheFolderStaysAsItIs() throws IOException {
        write("scripts/install.sh", "apt-get");
        assertThat(context.resolve("scripts/install.sh").toFile().setExecutable(true))
                .isTrue();
        write("scripts/left-out.sh", "apt-get");
        write(".dockerignore", "scripts/left-out.sh");
        replaced = Map.of(
                "scripts/install.sh", Source.of("", "apk add"),
                "scripts/left-out.sh", Source.of("", "apk add"),
                "missing.sh", Source.of("", "apk add"));

        TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(tar("Dockerfile")), "UTF-8");
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            assertThat(entry.getName()).isNotIn("scripts/left-out.sh", "missing.sh");
            if (entry.getName().equals("scripts/install.sh")) {
                assertThat(new String(tar.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("apk add");
                assertThat(entry.getMode() & 0111).isNotZero();
            }
        }
        assertThat(names("Dockerfile")).contains("scripts/install.sh");
        assertThat(context.resolve("scripts/install.sh")).hasContent("apt-get");
    }

    private byte[] tar(String dockerfileName) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ContextTar.of(new BuildRequest(
                        context,
                        dockerfileName,
                        "FROM given\n",
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        "tag",
                        Optional.empty(),
                        List.of(),
                        Duration.ZERO,
                        replaced,
                        true))
                .writeTo(bytes);
        return bytes.toByteArray();
    }

    private List<String> names(String dockerfileName) throws IOException {
        return entries(dockerfileName).stream().map(TarArchiveEntry::getName).toList();
    }

    private List<TarArchiveEntry> entries(String dockerfileName) throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(tar(dockerfileName)), "UTF-8");
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            entries.add(entry);
        }
        return entries;
    }

    private String content(String name) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(tar(name)), "UTF-8");
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return new String(tar.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
