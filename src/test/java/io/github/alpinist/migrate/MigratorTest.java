package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.forge.Forge;
import io.github.alpinist.report.Conclusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run comes to before it needs an engine. */
class MigratorTest {
    @TempDir
    Path repository;

    @Test
    void aBlockerStopsEveryRunBeforeTheEngineIsAsked() throws IOException {
        write("Dockerfile", "FROM debian:bookworm-slim\nRUN apt-get install -y no-such-package-at-all\n");

        assertBlocked(migrate());
        assertBlocked(migrate());
    }

    @Test
    void anImageThatStandsOnAlpineIsLeftAlone() throws IOException {
        write("Dockerfile", "FROM alpine:3.22\n");

        assertThat(migrate().report().conclusion().kind()).isEqualTo(Conclusion.Kind.NOTHING_TO_DO);
        assertThat(migrate().report().conclusion().kind()).isEqualTo(Conclusion.Kind.NOTHING_TO_DO);
    }

    @Test
    void aRepositoryThatSaysNoIsLeftAlone() throws IOException {
        write("Dockerfile", "FROM debian:bookworm-slim\n");
        write(".alpinist.yml", "enabled: false\n");

        assertThatThrownBy(this::migrate).isInstanceOf(AlpinistException.class).hasMessageContaining("enabled: false");
        assertThat(repository.resolve(".alpinist")).doesNotExist();
    }

    @Test
    void aStageWithoutTheOneBeforeItIsRefused() throws IOException {
        write("Dockerfile", "FROM debian:bookworm-slim\n");

        Finished finished = migrator().test();

        assertThat(finished.error()).map(AlpinistException::failure).contains(Failure.INPUT);
        assertThat(finished.error().orElseThrow()).hasMessageContaining("'build'");
    }

    @Test
    void theRunsFolderIsIgnoredByGit() throws IOException {
        write("Dockerfile", "FROM alpine:3.22\n");

        migrate();

        assertThat(repository.resolve(".alpinist/.gitignore")).hasContent("*");
    }

    private static void assertBlocked(Finished finished) {
        assertThat(finished.report().conclusion().kind()).isEqualTo(Conclusion.Kind.BLOCKED);
        assertThat(finished.error()).map(AlpinistException::failure).contains(Failure.BLOCKED);
    }

    private Finished migrate() {
        return migrator().migrate();
    }

    private Migrator migrator() {
        Operator operator = new Operator(ImageMap.NONE, Propose.PATCH, MigratorTest::noForge, false, false);
        return new Migrator(repository, Settings.NONE, operator, MigratorTest::noEngine, Progress.NONE);
    }

    private static Engine noEngine() {
        throw new AssertionError("nothing here needs an engine");
    }

    private static Forge noForge() {
        throw new AssertionError("nothing here is proposed");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(repository.resolve(name), text);
    }
}
