package io.github.alpinist.jenkins;

import io.github.alpinist.report.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Repositories as the examples for Jenkins expect them, without work trees, made of the example that they move. */
final class ExampleRepository {
    private static final Path NOTES = Path.of("examples/notes");
    private static final Path JENKINSFILES = Path.of("examples/jenkins");

    private ExampleRepository() {}

    /** The service at its root. */
    static Git ofService(Path folder) throws IOException {
        return made(folder, List.of(""), UnaryOperator.identity());
    }

    /** The service at its root, with Jenkinsfiles that differ from the examples. */
    static Git ofService(Path folder, UnaryOperator<String> edit) throws IOException {
        return made(folder, List.of(""), edit);
    }

    /** The service in several folders. */
    static Git ofServices(Path folder, String... services) throws IOException {
        return made(folder, List.of(services), UnaryOperator.identity());
    }

    private static Git made(Path folder, List<String> services, UnaryOperator<String> edit) throws IOException {
        Path work = folder.resolve("work");
        for (String service : services) {
            copy(NOTES, work.resolve(service));
        }
        copy(JENKINSFILES, work.resolve("jenkins"));
        edit(work.resolve("jenkins"), edit);
        Git person = Git.init(work);
        person.run("add", "--all");
        person.run("commit", "-q", "-m", "The notes service on Debian");
        Git bare = Git.init(Files.createDirectory(folder.resolve("bare")), "--bare");
        person.run("push", "-q", bare.folder().toString(), "main");
        return bare;
    }

    private static void edit(Path folder, UnaryOperator<String> edit) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, edit.apply(Files.readString(file)));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
