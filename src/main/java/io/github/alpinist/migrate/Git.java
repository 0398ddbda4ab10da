package io.github.alpinist.migrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git about a repository; none of its configuration can start another program. */
final class Git {
    private static final long TIMEOUT_SECONDS = 20;
    private static final int UNTRACKED = 1;
    private static final int NO_ANSWER = -1;
    private static final List<String> HARMLESS =
            List.of("git", "-c", "safe.directory=*", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null");

    private final Path root;

    Git(Path root) {
        this.root = root;
    }

    /** Whether git tracks a path, in any spelling, or something below it, or cannot say. */
    boolean mayTrack(String path) {
        return isInCheckout()
                && exit("ls-files", "--error-unmatch", "--", ":(icase)" + path).code() != UNTRACKED;
    }

    /** Whether the repository is a checkout, and git does not track a file of it, or leaves it to a submodule. */
    boolean leavesOut(String path) {
        boolean inCheckout =
                ask("rev-parse", "--is-inside-work-tree").filter("true"::equals).isPresent();
        return inCheckout
                && exit("ls-files", "--error-unmatch", "--", ":(literal)" + path)
                                .code()
                        != 0;
    }

    /** The repository's folder within its checkout, as git writes it: empty at the top, else with a slash at its end. */
    String prefix() {
        return ask("rev-parse", "--show-prefix").orElse("");
    }

    /** The commit that is checked out, as hexadecimal digits. */
    Optional<String> commit() {
        return ask("rev-parse", "--verify", "HEAD");
    }

    /** The commit and its tags, which builds write into what they make; empty where there is none. */
    String description() {
        return commit().orElse("") + "\n" + ask("tag", "--points-at", "HEAD").orElse("");
    }

    /** The branch that is checked out; where only a commit is, as CI systems do it, the one remote branch that it ends. */
    Optional<String> branch() {
        return ask("symbolic-ref", "--short", "HEAD").or(this::remoteBranch);
    }

    private Optional<String> remoteBranch() {
        List<String> branches =
                ask("for-each-ref", "--points-at=HEAD", "--format=%(refname:lstrip=3)", "refs/remotes").stream()
                        .flatMap(String::lines)
                        .filter(name -> !name.equals("HEAD"))
                        .distinct()
                        .toList();
        return branches.size() == 1 ? Optional.of(branches.get(0)) : Optional.empty();
    }

    private boolean isInCheckout() {
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
        }
        return false;
    }

    /** What the command prints; empty where it fails, or git is not there. */
    private Optional<String> ask(String... arguments) {
        Answer answer = exit(arguments);
        return answer.code() == 0 ? Optional.of(answer.output().strip()) : Optional.empty();
    }

    private Answer exit(String... arguments) {
        List<String> command = new ArrayList<>(HARMLESS);
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        try {
            Process git = builder.start();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = git.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return new Answer(ended ? git.exitValue() : NO_ANSWER, output);
        } catch (IOException e) {
            return new Answer(NO_ANSWER, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(NO_ANSWER, "");
        }
    }

    private record Answer(int code, String output) {}
}
