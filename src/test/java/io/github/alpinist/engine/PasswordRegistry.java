package io.github.alpinist.engine;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Assumptions;

/** Debian's docker-registry on a free port of the loopback, that asks for a password. */
final class PasswordRegistry implements AutoCloseable {
    static final String USER = "climber";
    static final String PASSWORD = "p:ss wörd";

    private final String host;
    private final Process process;

    private PasswordRegistry(String host, Process process) {
        this.host = host;
        this.process = process;
    }

    /** Skips the test where there is no such program. */
    static PasswordRegistry start(Path folder) throws IOException, InterruptedException {
        Path program = ChildProcess.find("docker-registry", System.getenv())
                .orElseGet(() -> Assumptions.abort("skipped: there is no docker-registry on the path. It runs where"
                        + " there is: apt-get install docker-registry"));
        String host = "127.0.0.1:" + freePort();
        String hash = OpenBSDBCrypt.generate("2y", PASSWORD.toCharArray(), new byte[16], 5);
        Files.writeString(folder.resolve("htpasswd"), USER + ":" + hash + "\n");
        Path config = Files.writeString(folder.resolve("registry.yml"), """
                version: 0.1
                storage:
                  filesystem:
                    rootdirectory: %1$s/data
                http:
                  addr: %2$s
                auth:
                  htpasswd:
                    realm: test
                    path: %1$s/htpasswd
                """.formatted(folder, host));
        PasswordRegistry registry = new PasswordRegistry(
                host, ChildProcess.startSilently(program, List.of("serve", config.toString()), Map.of()));
        registry.awaitAnswer();
        return registry;
    }

    String host() {
        return host;
    }

    /** A configuration of Docker's client that holds these credentials. */
    Path configuration(Path folder, String user, String password) throws IOException {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), "{\"auths\":{\"" + host + "\":{\"auth\":\"" + pair + "\"}}}");
        return folder;
    }

    @Override
    public void close() {
        ChildProcess.destroy(process);
    }

    private void awaitAnswer() throws InterruptedException {
        while (!answers()) {
            Assumptions.assumeTrue(process.isAlive(), "skipped: docker-registry does not start here");
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://" + host + "/v2/").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_UNAUTHORIZED;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
