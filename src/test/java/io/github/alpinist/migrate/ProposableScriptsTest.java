package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.report.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of a build context below the top of its checkout. */
class ProposableScriptsTest {
    private static final String UNTRACKED = "git does not track it";

    @TempDir
    Path checkout;

    @BeforeEach
    void aScriptOfAnImage() throws IOException {
        write("service/image/Dockerfile", "FROM debian:bookworm-slim\n");
        write("service/image/install.sh", "apt-get update\n");
    }

    @Test
    void oneThatGitTracksMayChange() {
        Git.init(checkout).run("add", ".");

        assertThat(whyKept("install.sh")).isEmpty();
    }

    @Test
    void oneThatIsIgnoredOrNotAddedStays() throws IOException {
        Git git = Git.init(checkout);
        write(".gitignore", "generated.sh\n");
        write("service/image/generated.sh", "apt-get update\n");
        git.run("add", ".");
        write("service/image/new.sh", "apt-get update\n");

        assertThat(whyKept("generated.sh")).contains(UNTRACKED);
        assertThat(whyKept("new.sh")).contains(UNTRACKED);
    }

    @Test
    void oneOfASubmoduleStays() throws IOException {
        Git git = Git.init(checkout);
        write("service/image/common/setup.sh", "apt-get update\n");
        Git module = Git.init(checkout.resolve("service/image/common"));
        module.run("add", ".");
        module.run("commit", "-qm", "a module");
        git.run("add", ".");

        assertThat(git.run("ls-files", "--stage")).contains("160000");
        assertThat(whyKept("common/setup.sh")).contains(UNTRACKED);
    }

    @Test
    void aNameIsNoPattern() throws IOException {
        Git.init(checkout).run("add", ".");
        write("service/image/*.sh", "apt-get update\n");

        assertThat(whyKept("*.sh")).contains(UNTRACKED);
    }

    @Test
    void gitIsNotAskedWhereThereIsNoCheckout() {
        assertThat(whyKept("install.sh")).isEmpty();
    }

    @Test
    void oneOfTheRepositorysAutomationStays() throws IOException {
        write("service/image/.github/scripts/install.sh", "apt-get update\n");
        Git.init(checkout).run("add", ".");

        assertThat(whyKept(".github/scripts/install.sh")).contains("it belongs to the repository's automation");
    }

    @Test
    void oneThatSomethingElseUsesStays() throws IOException {
        write("service/Makefile", "setup:\n\tsh image/install.sh\n");
        Git.init(checkout).run("add", ".");

        assertThat(whyKept("install.sh")).contains("Makefile:2 uses it too");
    }

    private Optional<String> whyKept(String path) {
        Project project = Project.open(checkout.resolve("service"), Optional.empty(), Optional.of("image"));
        return ProposableScripts.of(project).use(path, Set.of(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
