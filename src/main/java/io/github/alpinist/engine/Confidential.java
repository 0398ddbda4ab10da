package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files of a checkout that are not for strangers' code: the folders of runs, and git's configuration where it holds
 * credentials, as checkouts of CI systems often leave them there.
 */
public final class Confidential {
    /** The folder of a run's own files; a repository of several projects may hold several. */
    static final String RUNS = ".alpinist";

    private static final Pattern CREDENTIALS =
            Pattern.compile("(?im)^\\s*extraheader\\s*=|://[^/\\s\"]*@|^\\s*\\[\\s*credential\\b");
    private static final int DEEPEST = 8;

    private Confidential() {}

    /** Whether a file or folder is one of these. */
    public static boolean is(Path file) {
        return file.endsWith(RUNS) || isInGit(file) && isConfig(file) && holdsCredentials(file);
    }

    /** Git's configurations with credentials below a folder, that of submodules too, relative to it, with slashes. */
    static List<String> gitConfigs(Path folder) {
        Path git = folder.resolve(".git");
        if (!Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files =
                Files.find(git, DEEPEST, (file, attributes) -> attributes.isRegularFile() && is(file))) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(git, e);
        }
    }

    private static boolean isInGit(Path file) {
        for (Path part : file) {
            if (part.endsWith(".git")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConfig(Path file) {
        return file.endsWith("config") || file.endsWith("config.worktree");
    }

    private static boolean holdsCredentials(Path config) {
        try {
            String text = new String(Files.readAllBytes(config), StandardCharsets.ISO_8859_1);
            return CREDENTIALS.matcher(text).find();
        } catch (IOException e) {
            throw unreadable(config, e);
        }
    }

    private static AlpinistException unreadable(Path file, IOException cause) {
        return new AlpinistException(
                Failure.FILES,
                file + " cannot be read: " + EngineFailures.message(cause),
                "Check its permissions.",
                cause);
    }
}
