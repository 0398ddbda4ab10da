package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was tested in one checkout is known again in another. */
class InputsDigestTest {
    private static final Operator OPERATOR = new Operator(
            ImageMap.NONE,
            CatalogSources.BUNDLED,
            Proposing.PATCH,
            Lookup.NONE,
            PythonIndex.NONE,
            () -> false,
            false,
            Optional.empty());

    @TempDir
    private Path folder;

    private Git person;

    @BeforeEach
    void commit() throws IOException {
        person = Git.init(Files.createDirectory(folder.resolve("repository")));
        Files.writeString(person.folder().resolve("Dockerfile"), "FROM debian:bookworm-slim\nCOPY . .\n");
        person.run("add", "--all");
        person.run("commit", "-q", "-m", "A service");
    }

    @Test
    void everyCheckoutOfACommitHasTheSame() {
        assertThat(digest(checkout("one"))).isEqualTo(digest(checkout("two"))).isEqualTo(digest(person.folder()));
    }

    @Test
    void aLookAtTheStateOfACheckoutChangesNothing() throws IOException {
        String before = digest(person.folder());
        Files.writeString(person.folder().resolve(".git/index.lock.old"), "anything");

        assertThat(digest(person.folder())).isEqualTo(before);
    }

    @Test
    void whereTheBuildSeesGitACommitCountsThoughItsFilesAreTheSame() throws IOException {
        String before = digest(person.folder());
        person.run("tag", "v1");
        String tagged = digest(person.folder());
        assertThat(tagged).isNotEqualTo(before);
        person.run("commit", "-q", "--allow-empty", "-m", "Nothing");
        assertThat(digest(person.folder())).isNotEqualTo(before).isNotEqualTo(tagged);

        Files.writeString(person.folder().resolve(".dockerignore"), ".git\n");
        String unseen = digest(person.folder());
        person.run("commit", "-q", "--allow-empty", "-m", "Nothing again");
        assertThat(digest(person.folder())).isEqualTo(unseen);
    }

    private Path checkout(String name) {
        Path checkout = folder.resolve(name);
        person.run("clone", "-q", person.folder().toString(), checkout.toString());
        return checkout;
    }

    private static String digest(Path repository) {
        Project project = Project.open(repository, Optional.empty(), Optional.empty());
        return InputsDigest.of(Task.read(project, Settings.NONE, OPERATOR));
    }
}
