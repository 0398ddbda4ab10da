package io.github.alpinist.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.forge.FakeGitHub;
import io.github.alpinist.migrate.Ground;
import io.github.alpinist.migrate.TestEngine;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The action's steps as a runner runs them, on the example, with a real engine. */
@Tag("engine")
class ActionEngineTest {
    /** The first that the fake forge gives an address. */
    private static final String COMMENT = "https://forge.example/acme/notes/pull/1#issuecomment-1";

    @TempDir
    private Path folder;

    private Git person;
    private Git bare;
    private FakeGitHub github;
    private List<String> imageMap = List.of();

    @BeforeEach
    void start() throws IOException {
        try (Engine engine = TestEngine.connected()) {
            imageMap = Ground.all().findFirst().orElseThrow().mapped(engine);
        }
        Path work = Files.createDirectory(folder.resolve("work"));
        Files.writeString(work.resolve("Dockerfile"), "FROM debian:bookworm-slim\nCMD [\"true\"]\n");
        Files.writeString(work.resolve(".alpinist.yml"), "test: test -e /etc/os-release\n");
        person = Git.init(work);
        bare = Git.init(Files.createDirectory(folder.resolve("bare")), "--bare");
        push("A service on Debian");
        github = new FakeGitHub(bare);
    }

    @AfterEach
    void stop() {
        github.close();
    }

    @Test
    void oneJobMovesAndAnotherProposesWhatItLeft() throws IOException, InterruptedException {
        copied(Path.of("examples/notes"), person.folder());
        push("The notes service");
        Path first = checkout("first");
        CompositeRunner.Result moved = runner().use(first, inputs(Map.of()));

        assertThat(moved.exit()).as(moved.log()).isZero();
        assertThat(moved.outputs()).containsEntry("conclusion", "passed").containsEntry("pull-request", "");
        assertThat(Double.parseDouble(moved.outputs().get("saved-percent"))).isPositive();
        assertThat(Long.parseLong(moved.outputs().get("saved-bytes"))).isPositive();
        assertThat(Path.of(moved.outputs().get("report"))).isRegularFile();
        assertThat(moved.summary()).startsWith("## Alpinist").contains("uncompressed");
        assertThat(moved.log()).contains("::group::build", "::endgroup::", "::stop-commands::");
        assertThat(github.calls()).isEmpty();

        Path second = checkout("second");
        copied(first.resolve(".alpinist"), second.resolve(".alpinist"));
        CompositeRunner.Result proposed =
                withToken().use(second, inputs(Map.of("mode", "propose", "token", FakeGitHub.TOKEN)));

        assertThat(proposed.exit()).as(proposed.log()).isZero();
        assertThat(proposed.outputs()).containsEntry("pull-request", "https://forge.example/acme/notes/pull/1");
        assertThat(proposed.log()).doesNotContain(FakeGitHub.TOKEN);
        assertThat(github.openPulls()).isEqualTo(1);
        assertThat(bare.run("show", "alpinist/Dockerfile:Dockerfile"))
                .isEqualTo(Files.readString(first.resolve(".alpinist/Dockerfile.result")));

        Path branch = checkout("branch", "--branch", "alpinist/Dockerfile");
        CompositeRunner.Result built = runner().use(branch, inputs(Map.of("mode", "check", "max-size", "50MB")));
        assertThat(built.exit()).as(built.log()).isZero();

        assertThat(commented("GITHUB_REF_NAME", "alpinist/Dockerfile", branch)).contains("Comment " + COMMENT);
        Path event = Files.writeString(folder.resolve("event.json"), "{\"pull_request\":{\"number\":1}}");
        assertThat(commented("GITHUB_EVENT_PATH", event.toString(), branch)).contains("Comment " + COMMENT);
        assertThat(commented("GITHUB_REF_NAME", "main", branch)).contains("No comment: there is no open pull request");

        CompositeRunner.Result reported = runner().use(second, inputs(Map.of("mode", "report")));
        assertThat(reported.exit()).as(reported.log()).isZero();
        assertThat(reported.outputs()).containsEntry("conclusion", "passed");
    }

    @Test
    void whatALaterCommitDisprovesIsWithdrawnAndComesBackWhenItPasses() throws IOException, InterruptedException {
        assertThat(movedAndProposed("first").exit()).isZero();
        assertThat(github.openPulls()).isEqualTo(1);

        pushed("grep -q Debian /etc/os-release");
        CompositeRunner.Result failed = movedAndProposed("failing");
        assertThat(failed.exit()).as(failed.log()).isEqualTo(6);
        assertThat(failed.outputs()).containsEntry("conclusion", "tests-failed-on-alpine");
        assertThat(failed.log()).contains("Withdrew pull request https://forge.example/acme/notes/pull/1");
        assertThat(github.openPulls()).isZero();

        pushed("test -r /etc/os-release");
        CompositeRunner.Result passing = movedAndProposed("passing");
        assertThat(passing.exit()).as(passing.log()).isZero();
        assertThat(passing.outputs()).containsEntry("pull-request", "https://forge.example/acme/notes/pull/1");
        assertThat(github.openPulls()).isEqualTo(1);
    }

    @Test
    void theSavingThatTheFirstJobWasAskedForHoldsForTheSecond() throws IOException, InterruptedException {
        Path first = checkout("first");
        CompositeRunner.Result moved = runner().use(first, inputs(Map.of("min-saving", "99.9")));
        assertThat(moved.exit()).as(moved.log()).isEqualTo(7);
        Path second = checkout("second");
        copied(first.resolve(".alpinist"), second.resolve(".alpinist"));

        CompositeRunner.Result proposed =
                withToken().use(second, inputs(Map.of("mode", "propose", "token", FakeGitHub.TOKEN)));

        assertThat(proposed.exit()).as(proposed.log()).isEqualTo(7);
        assertThat(proposed.outputs()).containsEntry("conclusion", "below-min-saving");
        assertThat(github.openPulls()).isZero();
    }

    private void pushed(String test) throws IOException {
        Files.writeString(person.folder().resolve(".alpinist.yml"), "test: " + test + "\n");
        push("Test something else");
    }

    private void push(String message) {
        person.run("add", "--all");
        person.run("commit", "-q", "-m", message);
        person.run("push", "-q", bare.folder().toString(), "main");
    }

    /** Two jobs on the newest commit; how the second ended. */
    private CompositeRunner.Result movedAndProposed(String name) throws IOException, InterruptedException {
        Path first = checkout(name);
        runner().use(first, inputs(Map.of()));
        Path second = checkout(name + "-second");
        copied(first.resolve(".alpinist"), second.resolve(".alpinist"));
        return withToken().use(second, inputs(Map.of("mode", "propose", "token", FakeGitHub.TOKEN)));
    }

    @Test
    void whatWasMadeOfAnotherCommitIsNotProposed() throws IOException, InterruptedException {
        Path first = checkout("first");
        runner().use(first, inputs(Map.of("test", "false")));
        Path second = checkout("second");
        copied(first.resolve(".alpinist"), second.resolve(".alpinist"));
        CompositeRunner.Result failed =
                withToken().use(second, inputs(Map.of("mode", "propose", "token", FakeGitHub.TOKEN, "test", "false")));
        assertThat(failed.exit()).as(failed.log()).isEqualTo(6);

        Files.writeString(second.resolve("Dockerfile"), "\n", StandardOpenOption.APPEND);
        CompositeRunner.Result other =
                withToken().use(second, inputs(Map.of("mode", "propose", "token", FakeGitHub.TOKEN, "test", "false")));

        assertThat(other.exit()).as(other.log()).isEqualTo(2);
        assertThat(other.outputs()).containsEntry("conclusion", "stopped");
        assertThat(github.openPulls()).isZero();
    }

    @Test
    void anImageIsCheckedAgainstItsBudget() throws IOException, InterruptedException {
        Path checkout = checkout("checkout");

        CompositeRunner.Result within = runner().use(checkout, inputs(Map.of("mode", "check", "max-size", "2GB")));
        assertThat(within.exit()).as(within.log()).isZero();
        assertThat(within.outputs()).containsEntry("conclusion", "within-budget");

        CompositeRunner.Result over = runner().use(checkout, inputs(Map.of("mode", "check", "max-size", "1MB")));
        assertThat(over.exit()).as(over.log()).isEqualTo(7);
        assertThat(over.outputs()).containsEntry("conclusion", "over-budget");
        assertThat(over.summary()).contains("Over the size budget");
        assertThat(checkout.resolve(".alpinist/migration.json")).doesNotExist();
    }

    private String commented(String variable, String value, Path checkout) throws IOException, InterruptedException {
        CompositeRunner.Result checked = withToken()
                .with("GITHUB_REF_TYPE", "branch")
                .with(variable, value)
                .use(checkout, inputs(Map.of("mode", "check", "max-size", "2GB", "token", FakeGitHub.TOKEN)));
        assertThat(checked.exit()).as(checked.log()).isZero();
        return checked.log();
    }

    private CompositeRunner runner() {
        return new CompositeRunner(folder, ActionFile.FOLDER);
    }

    private CompositeRunner withToken() {
        return runner().with("GITHUB_REPOSITORY", FakeGitHub.REPOSITORY)
                .with("GITHUB_API_URL", github.api().toString());
    }

    private Map<String, String> inputs(Map<String, String> more) throws IOException {
        Map<String, String> inputs = new HashMap<>();
        inputs.put("jar", ClassesAsJar.in(folder).toString());
        inputs.put("image-map", String.join("\n", imageMap));
        inputs.putAll(more);
        return inputs;
    }

    private Path checkout(String name, String... options) {
        Path checkout = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("clone", "-q"));
        command.addAll(List.of(options));
        command.addAll(List.of(bare.folder().toString(), checkout.toString()));
        bare.run(command.toArray(String[]::new));
        return checkout;
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : new ArrayList<>(files.toList())) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return to;
    }
}
