package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.kohsuke.github.GHRepository;

/**
 * What one operation asks GitHub with.
 *
 * @param repository as it is now
 * @param login whom the token speaks for
 */
record GitHubSession(GHRepository repository, GitHubCalls calls, String login, GitHubRefusal refusal) {
    boolean isOwn(String author) {
        return login.equalsIgnoreCase(author);
    }

    /** Of a request to this repository. */
    String path(String rest) {
        return "/repos/" + repository.getFullName() + rest;
    }

    /**
     * Git's name of a file's content.
     *
     * @param revision a branch or a commit
     * @return empty where there is no such file
     */
    Optional<String> blob(String path, String revision) throws IOException {
        try {
            return Optional.of(repository.getFileContent(path, revision).getSha());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    static void refuseIf(boolean condition, String message, String remedy) {
        if (condition) {
            throw new AlpinistException(Failure.FORGE, message, remedy);
        }
    }
}
