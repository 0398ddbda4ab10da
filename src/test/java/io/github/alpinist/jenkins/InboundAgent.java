package io.github.alpinist.jenkins;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A process with a workspace of its own in which a Jenkins runs builds; it comes back to a Jenkins that was away. */
final class InboundAgent implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofMinutes(1);
    private static final String NODE = """
            def node = new hudson.slaves.DumbSlave('%1$s', '%2$s', new hudson.slaves.JNLPLauncher())
            node.labelString = '%1$s'
            node.numExecutors = 2
            node.retentionStrategy = new hudson.slaves.RetentionStrategy.Always()
            jenkins.model.Jenkins.get().addNode(node)
            print node.toComputer().jnlpMac
            """;

    private final RealJenkins jenkins;
    private final String name;
    private final Path folder;
    private final Process process;

    private InboundAgent(RealJenkins jenkins, String name, Path folder, Process process) {
        this.jenkins = jenkins;
        this.name = name;
        this.folder = folder;
        this.process = process;
    }

    static InboundAgent start(RealJenkins jenkins, String name, Path folder) throws IOException {
        String secret = jenkins.admin().script(NODE.formatted(name, folder));
        Path jar = folder.resolve("agent.jar");
        URI source = jenkins.address().resolve("jnlpJars/agent.jar");
        try (InputStream in = source.toURL().openStream()) {
            Files.copy(in, jar);
        }
        Process process = new ProcessBuilder(
                        RealJenkins.java(),
                        "-Xmx512m",
                        "-jar",
                        jar.toString(),
                        "-url",
                        jenkins.address().toString(),
                        "-secret",
                        secret,
                        "-name",
                        name,
                        "-workDir",
                        folder.toString(),
                        "-webSocket")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("agent.log").toFile())
                .start();
        InboundAgent agent = new InboundAgent(jenkins, name, folder, process);
        agent.awaitOnline();
        return agent;
    }

    String name() {
        return name;
    }

    /** Its workspaces, and what Jenkins keeps there. */
    Path folder() {
        return folder;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    void awaitOnline() {
        Await.until(
                "the agent " + name,
                CONNECT,
                () -> Optional.of(jenkins.admin().get("computer/" + name + "/api/json?tree=offline"))
                        .filter(page -> page.text().contains("\"offline\":false")));
    }

    /** Ends the process and all that it started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
