package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of GitHub, against its own description of the REST API; it has none of {@code /graphql}. */
class GitHubOpenApiTest {
    @TempDir
    Path folder;

    @Test
    void everyRequestInTheWholeLifeOfAPullRequestIsAsGitHubDescribesIt() throws IOException, InterruptedException {
        try (GitHubGround ground = new GitHubGround(Files.createTempDirectory(folder, "bare"));
                Prism prism = Prism.before(ground.github().api(), folder)) {
            FakeGitHubRepository.State empty = ground.repository().state();
            for (GitHubLife life : GitHubLife.ALL) {
                ground.repository().restore(empty);
                life.prepare(ground);
                assertThat(step(life, ground, prism.api())).as(life.name()).isEqualTo(life.end());
                ground.repository().speakFor(FakeGitHubRepository.BOT);
            }
            ground.repository().restore(empty);
            ground.repository().speakFor(FakeGitHubRepository.PERSON);
            ground.forge(prism.api()).propose(ground.proposal(GitHubGround.AFTER));
            assertThat(ground.forge(prism.api()).pullRequestOf(GitHubGround.BRANCH))
                    .contains(1);
            print(prism);
            assertThat(prism.requestViolations()).isEmpty();
            assertThat(prism.answerViolations()).isEmpty();
            assertThat(prism.validated()).isGreaterThan(150);
        }
    }

    @Test
    void aFieldOfAWrongNameIsFound() throws IOException, InterruptedException {
        try (GitHubGround ground = new GitHubGround(Files.createTempDirectory(folder, "bare"));
                Prism prism = Prism.before(ground.github().api(), folder)) {
            send(
                    prism,
                    "/repos/acme/notes/pulls",
                    "{\"title\": \"a\", \"head\": \"b\", \"base\": \"c\", \"body\": \"d\", \"drafft\": true}");
            send(prism, "/repos/acme/notes/git/refs", "{\"ref\": \"refs/heads/a\"}");
            send(prism, "/repos/acme/notes/git/references", "{}");

            assertThat(prism.requestViolations())
                    .hasSize(3)
                    .anySatisfy(one -> assertThat(one).contains("additional properties", "drafft"))
                    .anySatisfy(one -> assertThat(one).contains("required property 'sha'"))
                    .anySatisfy(one -> assertThat(one).contains("route not found"));
        }
    }

    private static void print(Prism prism) {
        System.out.println("GitHub's OpenAPI description: requests validated: " + prism.validated() + ", violations: "
                + prism.requestViolations().size() + "; requests to /graphql, which it lacks: " + prism.exempt()
                + "; violations of our server's answers: "
                + prism.answerViolations().size());
    }

    private static String step(GitHubLife life, GitHubGround ground, URI api) {
        try {
            return life.step().apply(ground, ground.forge(api));
        } catch (AlpinistException e) {
            return e.getMessage();
        }
    }

    private static void send(Prism prism, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(prism.api() + path))
                .header("Authorization", "Bearer " + FakeGitHub.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
