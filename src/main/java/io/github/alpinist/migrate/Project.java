package io.github.alpinist.migrate;

import io.github.alpinist.convert.BuildContext;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The repository that is migrated.
 *
 * @param root its folder, links resolved
 * @param dockerfile the Dockerfile, within the root
 * @param context the build context, within the root
 */
public record Project(Path root, Path dockerfile, Path context) {
    private static final int DEEPEST = 6;
    private static final long LARGEST_BYTES = 1 << 20;

    /**
     * Finds the Dockerfile and the context.
     *
     * @throws AlpinistException where there is none, where several are there and none is chosen, or where a path
     *     leads out of the repository
     */
    public static Project open(Path directory, Optional<String> file, Optional<String> context) {
        Path root = real(directory, "The folder to migrate");
        if (!Files.isDirectory(root)) {
            throw input(
                    root + " is not a folder",
                    "Name the folder of the repository; a Dockerfile in it is chosen with --file.");
        }
        Path dockerfile = file.map(name -> within(root, name, "The Dockerfile")).orElseGet(() -> onlyDockerfile(root));
        Path folder =
                context.map(name -> within(root, name, "The build context")).orElse(root);
        if (!Files.isRegularFile(dockerfile)) {
            throw input(root.relativize(dockerfile) + " is not a file", "Name the Dockerfile with --file.");
        }
        if (!Files.isDirectory(folder)) {
            throw input(root.relativize(folder) + " is not a folder", "Name the build context with --context.");
        }
        return new Project(root, dockerfile, folder);
    }

    /** A path of the repository as people write it: relative, with slashes. */
    public String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** The Dockerfile's name within the build context, with slashes; one that lies outside is brought in under a name of its own. */
    public String dockerfileInContext() {
        return dockerfile.startsWith(context)
                ? context.relativize(dockerfile).toString().replace('\\', '/')
                : ".alpinist.Dockerfile";
    }

    /** The build context's folder as people write it before a file's path: empty, or ending in a slash. */
    String contextPrefix() {
        String folder = relative(context);
        return folder.isEmpty() ? "" : folder + "/";
    }

    /** The files of the build context. */
    BuildContext files() {
        return BuildContext.of(context, dockerfileInContext(), contextPrefix());
    }

    /**
     * The text of one of the repository's own files, of at most 1 MiB.
     *
     * @param path relative to the root; links count by where they lead
     * @param what it is, to begin an error with
     * @throws AlpinistException where it does not exist, leads out of the repository, or is no text
     */
    public String read(String path, String what) {
        Path file = within(root, path, what);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
                throw input(what + " is not a file of at most 1 MiB: " + path, "Name a file of text.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw input(what + " is not written in UTF-8: " + path, "Save it as UTF-8.");
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, what + " cannot be read: " + path, "Check the file's permissions.", e);
        }
    }

    /** A script of the build context as it is. */
    Source original(ConvertedScript script) {
        return files().source(script.inContext())
                .orElseThrow(() -> input(script.path() + " is no longer there", "Run it again."));
    }

    /** A script as the conversion made it, in the encoding of the original. */
    Source written(ConvertedScript script) {
        return original(script).withText(script.text());
    }

    /**
     * A file or folder of the repository.
     *
     * @param path relative to the root; links count by where they lead
     * @param what it is, to begin an error with
     * @throws AlpinistException where it does not exist or leads out of the repository
     */
    Path path(String path, String what) {
        return within(root, path, what);
    }

    /** The folder in which one of the repository's files is, links resolved. */
    Path folderOf(String path) {
        return Optional.ofNullable(within(root, path, "The file").getParent()).orElse(root);
    }

    private static Path within(Path root, String path, String what) {
        Path resolved = real(root.resolve(path), what);
        if (!resolved.startsWith(root)) {
            throw input(
                    what + " leads out of the repository: " + path,
                    "Use a path inside the folder that is migrated; links count by where they lead.");
        }
        return resolved;
    }

    private static Path real(Path path, String what) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.INPUT, what + " does not exist: " + path, "Check the path, and where you are.", e);
        }
    }

    private static Path onlyDockerfile(Path root) {
        List<Path> found = dockerfiles(root);
        if (found.isEmpty()) {
            throw input("No Dockerfile was found below " + root, "Name it with --file.");
        }
        if (found.size() > 1) {
            String names = String.join(
                    ", ",
                    found.stream().map(path -> root.relativize(path).toString()).toList());
            throw input("Several Dockerfiles were found: " + names, "Choose one with --file.");
        }
        return found.get(0);
    }

    private static List<Path> dockerfiles(Path root) {
        try (Stream<Path> paths = Files.walk(root, DEEPEST)) {
            return paths.filter(path -> !hidden(root.relativize(path)))
                    .filter(Project::isNamedDockerfile)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(path -> within(root, root.relativize(path).toString(), "The Dockerfile"))
                    .distinct()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new AlpinistException(
                    Failure.FILES, "The repository cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            if (name.length() > 1 && name.startsWith(".") || name.equals("node_modules") || name.equals("vendor")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamedDockerfile(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.equals("Dockerfile")
                || name.equals("Containerfile")
                || name.startsWith("Dockerfile.") && !name.endsWith(".dockerignore")
                || name.endsWith(".Dockerfile");
    }

    private static AlpinistException input(String message, String remedy) {
        return new AlpinistException(Failure.INPUT, message, remedy);
    }
}
