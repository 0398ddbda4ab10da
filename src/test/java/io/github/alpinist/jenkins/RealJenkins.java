package io.github.alpinist.jenkins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Jenkins of its own on the loopback, with users {@code admin} and {@code reader} (who may read, and no more), and a
 * home that goes with it.
 */
final class RealJenkins implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final String SECURITY = """
            jenkins:
              numExecutors: 2
              securityRealm:
                local:
                  allowsSignup: false
                  users:
                    - {id: admin, password: admin}
                    - {id: reader, password: reader}
              authorizationStrategy:
                globalMatrix:
                  entries:
                    - user: {name: admin, permissions: [Overall/Administer]}
                    - user: {name: reader, permissions: [Overall/Read, Job/Read]}
            unclassified:
              location:
                url: ${JENKINS_ADDRESS}
            """;

    private final JenkinsFiles files;
    private final Path folder;
    private final int port = freePort();
    private final JenkinsUser admin = new JenkinsUser(address(), "admin");
    private final JenkinsUser reader = new JenkinsUser(address(), "reader");
    private final List<InboundAgent> agents = new ArrayList<>();
    private Process process;

    private RealJenkins(JenkinsFiles files, Path folder) throws IOException {
        this.files = files;
        this.folder = folder;
        this.process = launched();
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param more plugins beside those that are given
     * @param configuration for Configuration as Code, without users and their permissions; may be empty
     */
    static RealJenkins start(JenkinsFiles files, List<Path> more, String configuration) throws IOException {
        Path folder = Files.createTempDirectory("jenkins");
        Path plugins = Files.createDirectories(folder.resolve("home/plugins"));
        List<Path> all = new ArrayList<>(files.pluginFiles());
        all.addAll(more);
        for (Path plugin : all) {
            String name = plugin.getFileName().toString().replaceFirst("\\.[hj]pi$", ".jpi");
            Files.copy(plugin, plugins.resolve(name));
        }
        Path code = Files.createDirectories(folder.resolve("casc"));
        Files.writeString(code.resolve("security.yaml"), SECURITY);
        if (!configuration.isEmpty()) {
            Files.writeString(code.resolve("test.yaml"), configuration);
        }
        RealJenkins jenkins = new RealJenkins(files, folder);
        try {
            jenkins.awaitReady();
            return jenkins;
        } catch (Throwable e) {
            jenkins.close();
            throw e;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    JenkinsUser admin() {
        return admin;
    }

    JenkinsUser reader() {
        return reader;
    }

    Path home() {
        return folder.resolve("home");
    }

    /** All that this controller wrote to its log. */
    String log() throws IOException {
        return Files.readString(folder.resolve("jenkins.log"));
    }

    PipelineJob pipeline(String name, String jenkinsfile) {
        return PipelineJob.ofScript(admin, name, jenkinsfile);
    }

    PipelineJob pipeline(String name, Path repository, String file) {
        return PipelineJob.ofRepository(admin, name, repository, file);
    }

    /** A second machine, as far as Jenkins can tell: a process and a folder of its own. It ends with this Jenkins. */
    InboundAgent agent(String name) throws IOException {
        InboundAgent agent = InboundAgent.start(this, name, Files.createDirectories(folder.resolve("agent-" + name)));
        agents.add(agent);
        return agent;
    }

    /** As a power cut does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an administrator does it: what runs is saved. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Starts again what was stopped, on the same home and port, and waits until it answers. */
    void startAgain() throws IOException {
        process = launched();
        awaitReady();
    }

    @Override
    public void close() throws IOException {
        agents.forEach(InboundAgent::close);
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(folder);
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private Process launched() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        java(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Djenkins.install.runSetupWizard=false",
                        "-Dhudson.model.UpdateCenter.never=true",
                        "-Djenkins.model.Jenkins.slaveAgentPort=-1",
                        "-Dhudson.plugins.git.GitSCM.ALLOW_LOCAL_CHECKOUT=true",
                        "-Dcasc.jenkins.config=" + folder.resolve("casc"),
                        "-Djenkins.security.csp.CspHeader.headerName=Content-Security-Policy",
                        "-jar",
                        files.war().toAbsolutePath().toString(),
                        "--httpListenAddress=127.0.0.1",
                        "--httpPort=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("jenkins.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "JENKINS_HOME",
                        home().toString(),
                        "JENKINS_ADDRESS",
                        address().toString()));
        return builder.start();
    }

    private void awaitReady() throws IOException {
        try {
            Await.until("Jenkins's login page", START, this::ready);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ", and its log says:\n" + log(), e);
        }
    }

    private Optional<Page> ready() {
        if (!process.isAlive()) {
            throw new AssertionError("Jenkins ended with " + process.exitValue());
        }
        return Optional.of(admin.get("login")).filter(page -> page.status() == 200);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
