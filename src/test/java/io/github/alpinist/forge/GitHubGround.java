package io.github.alpinist.forge;

import com.google.gson.JsonObject;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A repository on a GitHub of our own, with a Dockerfile to move. */
final class GitHubGround implements AutoCloseable {
    static final String BRANCH = "alpinist/move";
    static final String BEFORE = "FROM debian\r\nUSER 1\r\n";
    static final String AFTER = "FROM alpine\r\n# caf\u00e9\r\nUSER 1";
    static final String OTHER = "FROM alpine:3.21\n";
    static final String SCRIPT = "my scripts/r\u00fcn.sh";
    static final String MESSAGE = "Move to Alpine\n\nBuilt and tested.\n";

    private final FakeGitHub github;
    private String base;

    GitHubGround(Path folder) {
        Git bare = Git.init(folder, "--bare");
        github = new FakeGitHub(bare);
        base = advance(BEFORE);
    }

    FakeGitHub github() {
        return github;
    }

    FakeGitHubRepository repository() {
        return github.repository();
    }

    /** The newest commit of main. */
    String base() {
        return base;
    }

    /** A commit on main. */
    String advance(String dockerfile, String... owners) {
        String entries = entry("Dockerfile", dockerfile)
                + entry("README", "notes\n")
                + entry(".github/CODEOWNERS", String.join("", owners));
        Git git = github.git();
        git.run("read-tree", "--empty");
        git.runFor(entries.getBytes(StandardCharsets.UTF_8), "update-index", "--add", "-z", "--index-info");
        List<String> command =
                new ArrayList<>(List.of("commit-tree", git.run("write-tree").strip(), "-m", "Advance"));
        repository().head("main").ifPresent(parent -> command.addAll(List.of("-p", parent)));
        base = git.run(command.toArray(String[]::new)).strip();
        repository().push("main", base);
        return base;
    }

    /** A commit of a person on the proposal's branch. */
    String touch() {
        Git git = github.git();
        String commit = git.run("commit-tree", BRANCH + "^{tree}", "-p", BRANCH, "-m", "By hand")
                .strip();
        repository().push(BRANCH, commit);
        return commit;
    }

    Proposal proposal(String after) {
        return proposal(after, base, false);
    }

    Proposal reopening(String after) {
        return proposal(after, base, true);
    }

    Proposal proposal(String after, String commit, boolean reopen) {
        FileChange dockerfile = new FileChange("Dockerfile", Optional.of(blob(BEFORE)), blob(after), false);
        FileChange script = new FileChange(SCRIPT, Optional.empty(), blob("#!/bin/sh\n"), true);
        return new Proposal(
                BRANCH,
                "main",
                commit,
                "Move to Alpine: smaller",
                "The body.\n",
                MESSAGE,
                List.of(dockerfile, script),
                List.of("docker", "alpinist"),
                true,
                reopen);
    }

    Withdrawal withdrawal(String commit) {
        return new Withdrawal(BRANCH, "main", commit, "Tests fail.\n");
    }

    /** Whose waits take no time. */
    GitHubForge forge() {
        return forge(Duration.ofMinutes(10), Duration.ofSeconds(20));
    }

    /**
     * One of less patience.
     *
     * @param bound of its waits, which take no time
     * @param whole for an answer
     */
    GitHubForge forge(Duration bound, Duration whole) {
        return forge(github.api(), bound, whole);
    }

    /** One that asks something in between. */
    GitHubForge forge(URI api) {
        return forge(api, Duration.ZERO, Duration.ofSeconds(60));
    }

    private static GitHubForge forge(URI api, Duration bound, Duration whole) {
        Patience patience = new Patience(bound, time -> {});
        return new GitHubForge(api, FakeGitHub.REPOSITORY, FakeGitHub.TOKEN, patience, new Exchange(whole));
    }

    Optional<String> head() {
        return repository().head(BRANCH);
    }

    String headNow() {
        return head().orElseThrow();
    }

    /** Whether the branch has the result, on the newest commit of main. */
    boolean carries(String after) {
        Optional<String> there = repository().name(BRANCH + ":Dockerfile");
        return there.equals(Optional.of(blob(after).sha1()))
                && repository().name(BRANCH + "^").equals(Optional.of(base));
    }

    /** What a person gets from the branch. */
    String fetched(Path folder, String path) {
        try {
            Git person = Git.init(Files.createTempDirectory(folder, "clone"));
            person.run("fetch", "-q", github.git().folder().toString(), BRANCH);
            person.run("checkout", "-q", "FETCH_HEAD");
            return Files.readString(person.folder().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonObject pull() {
        return github.pull(1);
    }

    static Blob blob(String text) {
        return Blob.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        github.close();
    }

    private String entry(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha = new String(github.git().runFor(bytes, "hash-object", "-w", "--stdin"), StandardCharsets.UTF_8);
        return "100644 " + sha.strip() + "\t" + path + "\0";
    }
}
