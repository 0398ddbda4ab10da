package io.github.alpinist.jenkins;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Owned;
import io.github.alpinist.forge.FakeGitHub;
import io.github.alpinist.migrate.Ground;
import io.github.alpinist.migrate.Leftovers;
import io.github.alpinist.migrate.TestEngine;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Jenkins with the plugin, an agent with a container engine, and a repository with its forge. */
record BlackBox(RealJenkins jenkins, InboundAgent agent, FakeGitHub github, Git repository, Engine engine)
        implements AutoCloseable {
    private static final Path PLUGIN = Path.of("target/alpinist.hpi");
    private static final Pattern RUN = Pattern.compile("\"run\": ?\"([^\"]+)\"");
    private static final String CONFIGURATION = """
            unclassified:
              alpinist:
                imageMap: "%s"
                apiUrl: "%s"
                alpine: "%s"
            credentials:
              system:
                domainCredentials:
                  - credentials:
                      - string: {scope: GLOBAL, id: github, secret: "%s"}
            """;

    /** Skips the tests where no Jenkins is given, where the plugin is not built, or without an engine and its images. */
    static BlackBox start(Path folder) throws IOException {
        JenkinsFiles files = JenkinsFiles.given();
        Path plugin = plugin();
        Engine engine = TestEngine.connected();
        Ground ground = Ground.all().findFirst().orElseThrow();
        Git repository = ExampleRepository.ofService(folder);
        FakeGitHub github = new FakeGitHub(repository);
        String configuration = CONFIGURATION.formatted(
                String.join("\\n", ground.mapped(engine)), github.api(), ground.release(), FakeGitHub.TOKEN);
        RealJenkins jenkins = RealJenkins.start(files, List.of(plugin), configuration);
        return new BlackBox(jenkins, jenkins.agent("docker"), github, repository, engine);
    }

    /** Skips the test where the plugin is not built. */
    static Path plugin() {
        Assumptions.assumeTrue(
                Files.exists(PLUGIN), "skipped: there is no " + PLUGIN + ". To run it: mvn package -DskipTests");
        return PLUGIN;
    }

    /** A job of one of the examples. */
    PipelineJob example(String name, String jenkinsfile) {
        return jenkins.pipeline(name, repository.folder(), "jenkins/" + jenkinsfile);
    }

    /** What the runs of a job's builds have on the engine. */
    List<Owned> leftovers(PipelineJob job) {
        Leftovers leftovers = new Leftovers(engine);
        return records(job)
                .flatMap(record -> RUN.matcher(record).results().map(match -> match.group(1)))
                .distinct()
                .flatMap(run -> leftovers.of(run).stream())
                .toList();
    }

    /** The records of a job's builds, as the controller keeps them. */
    Stream<String> records(PipelineJob job) {
        try (Stream<Path> files = Files.walk(jenkins.home().resolve("jobs").resolve(job.name()))) {
            return files.filter(file -> file.endsWith("migration.json")).map(BlackBox::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        jenkins.close();
        github.close();
        engine.close();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
