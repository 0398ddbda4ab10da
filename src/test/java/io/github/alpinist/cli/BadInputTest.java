package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people give by mistake: each with its exit code, what is said of it, and what would help; nothing is changed. */
class BadInputTest {
    private static final String DEBIAN = "FROM debian:bookworm-slim\nCMD [\"true\"]\n";
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, (byte) 0xff, 0, '\n', 3, 0};

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Stream<Case> cases() {
        return Stream.of(
                bad("a folder that is not there")
                        .with("gone")
                        .code(2)
                        .says("does not exist")
                        .help("Check the path"),
                bad("a file in place of a folder")
                        .file("file", "")
                        .with("file")
                        .code(2)
                        .says("is not a folder")
                        .help("the folder"),
                bad("no Dockerfile").code(2).says("No Dockerfile was found").help("--file"),
                bad("a folder of that name")
                        .folder("Dockerfile")
                        .code(2)
                        .says("No Dockerfile was found")
                        .help("--file"),
                bad("several Dockerfiles and none chosen")
                        .file("Dockerfile", DEBIAN)
                        .file("api/Dockerfile", DEBIAN)
                        .code(2)
                        .says("Several Dockerfiles were found: Dockerfile, api/Dockerfile")
                        .help("--file"),
                bad("a Dockerfile that is not there")
                        .with("--file", "gone")
                        .code(2)
                        .says("The Dockerfile does not exist: ")
                        .help("Check the path"),
                bad("a folder as Dockerfile")
                        .folder("api")
                        .with("--file", "api")
                        .code(2)
                        .says("api is not a file")
                        .help("--file"),
                bad("an empty Dockerfile")
                        .file("Dockerfile", "")
                        .code(2)
                        .says("Dockerfile is empty")
                        .help("give a Dockerfile"),
                bad("comments only")
                        .file("Dockerfile", "# soon\n")
                        .code(2)
                        .says("Dockerfile has no FROM")
                        .help("begin it with FROM"),
                bad("a binary")
                        .file("Dockerfile", ELF)
                        .code(2)
                        .says("Dockerfile is not a text")
                        .help("give a Dockerfile"),
                bad("a Dockerfile of 50 MB")
                        .file("Dockerfile", new byte[50_000_000])
                        .code(2)
                        .says("Dockerfile is larger than 1 MiB")
                        .help("--file"),
                bad("an unknown instruction")
                        .file("Dockerfile", DEBIAN + "RUNN make\n")
                        .code(3)
                        .says("Dockerfile:3:1: Docker knows no instruction RUNN")
                        .help("correct its name"),
                bad("a base without a counterpart on Alpine")
                        .file("Dockerfile", "FROM ubuntu/bind9:latest\nRUN apt-get update\n")
                        .code(3)
                        .says("Dockerfile:1:6: ")
                        .help(""),
                bad("a package without a counterpart, in Windows' line ends and bytes that are not UTF-8")
                        .file(
                                "Dockerfile",
                                "FROM debian:12\r\n# \u00e9\r\nRUN apt-get install -y gone-from-here\r\n"
                                        .getBytes(StandardCharsets.ISO_8859_1))
                        .code(3)
                        .says("Dockerfile:3:24: ")
                        .help(""),
                bad("a context that is not there")
                        .file("Dockerfile", DEBIAN)
                        .with("--context", "gone")
                        .code(2)
                        .says("The build context does not exist: ")
                        .help("Check the path"),
                bad("a file as context")
                        .file("Dockerfile", DEBIAN)
                        .with("--context", "Dockerfile")
                        .code(2)
                        .says("Dockerfile is not a folder")
                        .help("--context"),
                bad("a Dockerfile that is a link out of the repository")
                        .link("Dockerfile", "../outside/Dockerfile")
                        .code(2)
                        .says("The Dockerfile leads out of the repository: Dockerfile")
                        .help("inside the folder"),
                bad("a chosen Dockerfile that is a link out of the repository")
                        .link("Dockerfile", "../outside/Dockerfile")
                        .with("--file", "Dockerfile")
                        .code(2)
                        .says("The Dockerfile leads out of the repository: Dockerfile")
                        .help("inside the folder"),
                bad("a context that is a link out of the repository")
                        .file("Dockerfile", DEBIAN)
                        .link("src", "../outside")
                        .with("--context", "src")
                        .code(2)
                        .says("The build context leads out of the repository: src")
                        .help("inside the folder"),
                bad("a link that leads nowhere")
                        .link("Dockerfile", "gone")
                        .code(2)
                        .says("No Dockerfile was found")
                        .help("--file"),
                bad("a link as the run's folder")
                        .file("Dockerfile", DEBIAN)
                        .link(".alpinist", "../outside")
                        .code(2)
                        .says(".alpinist is not a folder of the repository's own")
                        .help("Remove it"),
                bad("a file as the run's folder")
                        .file("Dockerfile", DEBIAN)
                        .file(".alpinist", "")
                        .code(2)
                        .says(".alpinist is not a folder of the repository's own")
                        .help("Remove it"),
                bad("a folder as configuration")
                        .file("Dockerfile", DEBIAN)
                        .folder(".alpinist.yml")
                        .code(2)
                        .says(".alpinist.yml")
                        .help(""),
                bad("a configuration that is no YAML")
                        .file("Dockerfile", DEBIAN)
                        .file(".alpinist.yml", "test: [\n")
                        .code(2)
                        .says(".alpinist.yml is not valid YAML")
                        .help("Correct the line"),
                bad("a configuration with an unknown key")
                        .file("Dockerfile", DEBIAN)
                        .file(".alpinist.yml", "tset: make\n")
                        .code(2)
                        .says("tset")
                        .help("test"),
                bad("a release that is none")
                        .file("Dockerfile", DEBIAN)
                        .with("--alpine", "9.99")
                        .code(2)
                        .says("Alpine 9.99 is not a release that Alpinist knows")
                        .help("Choose one of"),
                bad("a platform that Alpine is not made for")
                        .file("Dockerfile", DEBIAN)
                        .with("--platform", "linux/mips")
                        .code(2)
                        .says("There is no Alpine for the platform 'linux/mips'")
                        .help("linux/arm64"),
                bad("a stage that is not there")
                        .file("Dockerfile", DEBIAN)
                        .with("--target", "gone")
                        .code(2)
                        .says("Dockerfile has no stage 'gone'")
                        .help("--target"),
                bad("a time that is none")
                        .file("Dockerfile", DEBIAN)
                        .with("--timeout", "soon")
                        .code(2)
                        .says("--timeout")
                        .help("90s"),
                bad("tests' files that are not there")
                        .file("Dockerfile", DEBIAN)
                        .with("--test", "true", "--test-copy", "gone")
                        .code(2)
                        .says("gone, which the tests ask for, does not exist in the repository")
                        .help(""),
                bad("an option that is none")
                        .file("Dockerfile", DEBIAN)
                        .with("--tset")
                        .code(2)
                        .says("'--tset'")
                        .help(""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void badInputGetsAnExitCodeAMessageAndARemedy(Case bad) throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("Dockerfile"), DEBIAN);
        Path repository = Files.createDirectory(folder.resolve("repository"));
        for (Setup setup : bad.setups) {
            setup.in(repository);
        }
        List<String> before = contents();

        int code = run(bad.arguments(repository));

        assertThat(err.toString() + out).contains(bad.message).doesNotContain("\tat ");
        assertThat(code).as(err.toString()).isEqualTo(bad.code);
        assertThat(err.toString()).contains(bad.remedy);
        assertThat(contents()).isEqualTo(before);
        assertThat(Files.exists(repository.resolve(".alpinist/alpine.patch"))).isFalse();
    }

    /** All but the files of a run that was stopped, none of which is half-written. */
    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file) + " " + size(file))
                    .filter(file -> !file.startsWith("repository/.alpinist/") || file.contains(".part"))
                    .filter(file -> !file.startsWith("repository/.alpinist "))
                    .sorted()
                    .toList();
        }
    }

    private static long size(Path file) {
        return Files.isRegularFile(file) ? file.toFile().length() : 0;
    }

    private int run(List<String> arguments) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false, 100);
        return Main.run(console, arguments.toArray(String[]::new));
    }

    private static Case bad(String name) {
        return new Case(name);
    }

    private interface Setup {
        void in(Path repository) throws IOException;
    }

    /** What is given, and what comes of it. */
    private static final class Case {
        private final String name;
        private final List<Setup> setups = new ArrayList<>();
        private List<String> words = List.of();
        private int code;
        private String message = "";
        private String remedy = "";

        Case(String name) {
            this.name = name;
        }

        Case file(String path, String text) {
            return file(path, text.getBytes(StandardCharsets.UTF_8));
        }

        Case file(String path, byte[] bytes) {
            setups.add(repository -> {
                Files.createDirectories(repository.resolve(path).getParent());
                Files.write(repository.resolve(path), bytes);
            });
            return this;
        }

        Case folder(String path) {
            setups.add(repository -> Files.createDirectories(repository.resolve(path)));
            return this;
        }

        Case link(String path, String target) {
            setups.add(repository -> Files.createSymbolicLink(repository.resolve(path), Path.of(target)));
            return this;
        }

        /** Options, or another folder than the repository. */
        Case with(String... arguments) {
            words = List.of(arguments);
            return this;
        }

        Case code(int expected) {
            code = expected;
            return this;
        }

        Case says(String expected) {
            message = expected;
            return this;
        }

        Case help(String expected) {
            remedy = expected;
            return this;
        }

        List<String> arguments(Path repository) {
            boolean options = words.isEmpty() || words.get(0).startsWith("--");
            List<String> arguments = new ArrayList<>(List.of("migrate", "--no-check-tags"));
            arguments.add(
                    options
                            ? repository.toString()
                            : repository.resolve(words.get(0)).toString());
            arguments.addAll(options ? words : List.of());
            return arguments;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
