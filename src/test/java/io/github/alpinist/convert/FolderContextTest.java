package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderContextTest {
    @TempDir
    private Path folder;

    @Test
    void readsAFileBelowTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("context/docker"));
        Files.writeString(folder.resolve("context/docker/entry.sh"), "#!/bin/bash\n");
        BuildContext context = BuildContext.of(folder.resolve("context"));
        assertThat(context.read("docker/entry.sh")).contains("#!/bin/bash\n");
        assertThat(context.read("/docker/../docker/entry.sh")).contains("#!/bin/bash\n");
        assertThat(context.exists("docker")).isFalse();
    }

    @Test
    void seesNothingOutsideOfTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("context"));
        Files.writeString(folder.resolve("secret"), "#!/bin/bash\n");
        Files.createSymbolicLink(folder.resolve("context/link"), folder.resolve("secret"));
        BuildContext context = BuildContext.of(folder.resolve("context"));
        assertThat(context.read("../secret")).isEmpty();
        assertThat(context.read("link")).isEmpty();
        assertThat(context.exists("link")).isFalse();
    }

    @Test
    void doesNotReadAFileOverOneMegabyte() throws IOException {
        Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);
        BuildContext context = BuildContext.of(folder);
        assertThat(context.read("large")).isEmpty();
        assertThat(context.exists("large")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/hooks/entry.sh", "module/.git/entry.sh", ".alpinist/runs/entry.sh", "left/entry.sh"})
    void handsOutNothingThatDoesNotEnterTheBuild(String path) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), "#!/bin/sh\n");
        Files.writeString(folder.resolve(".dockerignore"), ".dockerignore\nleft\n");
        Files.createSymbolicLink(folder.resolve("link.sh"), folder.resolve(path));
        BuildContext context = BuildContext.of(folder);
        assertThat(context.real(path)).isEmpty();
        assertThat(context.source(path)).isEmpty();
        assertThat(context.source("link.sh")).isEmpty();
        assertThat(context.exists(path)).isFalse();
    }

    @Test
    void handsOutWhatTheIgnoreFileBringsBack() throws IOException {
        Files.createDirectories(folder.resolve("left"));
        Files.writeString(folder.resolve("left/entry.sh"), "#!/bin/sh\n");
        Files.writeString(folder.resolve(".dockerignore"), "left\n!left/entry.sh\n");
        assertThat(BuildContext.of(folder).real("left/../left/entry.sh")).contains("left/entry.sh");
    }
}
