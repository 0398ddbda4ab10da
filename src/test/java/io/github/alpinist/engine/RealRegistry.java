package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Assumptions;

/** Debian's docker-registry on a free port of the loopback. */
final class RealRegistry implements AutoCloseable {
    static final String USER = "climber";
    static final String PASSWORD = "p:ss wörd";

    private final String host;
    private final Process process;

    private RealRegistry(String host, Process process) {
        this.host = host;
        this.process = process;
    }

    /** One that asks for a password. Skips the test where there is no such program. */
    static RealRegistry withPassword(Path folder) throws IOException, InterruptedException {
        String hash = OpenBSDBCrypt.generate("2y", PASSWORD.toCharArray(), new byte[16], 5);
        Files.writeString(folder.resolve("htpasswd"), USER + ":" + hash + "\n");
        return start(folder, """
                auth:
                  htpasswd:
                    realm: test
                    path: %s/htpasswd
                """.formatted(folder));
    }

    /** One that is open to everyone. Skips the test where there is no such program. */
    static RealRegistry open(Path folder) throws IOException, InterruptedException {
        return start(folder, "");
    }

    private static RealRegistry start(Path folder, String access) throws IOException, InterruptedException {
        Path program = ChildProcess.find("docker-registry", System.getenv())
                .orElseGet(() -> Assumptions.abort("skipped: there is no docker-registry on the path. It runs where"
                        + " there is: apt-get install docker-registry"));
        String host = "127.0.0.1:" + freePort();
        Path config = Files.writeString(folder.resolve("registry.yml"), """
                version: 0.1
                storage:
                  filesystem:
                    rootdirectory: %s/data
                http:
                  addr: %s
                """.formatted(folder, host) + access);
        RealRegistry registry = new RealRegistry(
                host, ChildProcess.startSilently(program, List.of("serve", config.toString()), Map.of()));
        registry.awaitAnswer();
        return registry;
    }

    /** Puts an image without layers into it, as a client with the password would. */
    void push(String repository, String tag) throws IOException, InterruptedException {
        String image = "http://" + host + "/v2/" + repository;
        byte[] config = "{}".getBytes(StandardCharsets.UTF_8);
        String digest = "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        String place = send("POST", image + "/blobs/uploads/", "application/octet-stream", new byte[0])
                .headers()
                .firstValue("Location")
                .orElseThrow();
        send("PUT", place + "&digest=" + digest, "application/octet-stream", config);
        String manifest = """
                {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "layers": [],
                 "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "size": 2, "digest": "%s"}}
                """.formatted(digest);
        send(
                "PUT",
                image + "/manifests/" + tag,
                "application/vnd.oci.image.manifest.v1+json",
                manifest.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(String method, String place, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(place))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .header("Authorization", "Basic " + base64(USER + ":" + PASSWORD))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(201, 202);
        return response;
    }

    String host() {
        return host;
    }

    /** A configuration of Docker's client that holds these credentials. */
    Path configuration(Path folder, String user, String password) throws IOException {
        String pair = base64(user + ":" + password);
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
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
