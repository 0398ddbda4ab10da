package io.github.alpinist.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.alpinist.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The action runs the jar that it names, and no other. */
class EngineJarTest {
    private static final byte[] JAR = "a jar".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String PATH = "/releases/download/v1.2.3/alpinist.jar";

    @TempDir
    private Path folder;

    @BeforeEach
    void requireCurl() {
        Assumptions.assumeTrue(
                Tool.has("curl"), "skipped: curl is not installed; installing it would make this test run");
    }

    @Test
    void aJarWithAnotherDigestIsNotRun() throws IOException, InterruptedException {
        Path jar = Files.write(folder.resolve("other.jar"), JAR);

        CompositeRunner.Result result = new CompositeRunner(folder, ActionFile.FOLDER)
                .use(folder, Map.of("jar", jar.toString(), "jar-sha256", "0".repeat(64)));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.log()).contains("::error", sha256(), "0".repeat(64), "Nothing of it was run");
    }

    @Test
    void aCommitOfNoReleaseSaysSo() throws IOException, InterruptedException {
        CompositeRunner.Result result = new CompositeRunner(folder, action("", "", "")).use(folder, Map.of());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.log()).contains("this commit of the action is of no release", "input jar");
    }

    @Test
    void theReleasesJarIsFetchedAndChecked() throws IOException, InterruptedException, GeneralSecurityException {
        HttpsServer server = server();
        try {
            String repository = "https://localhost:" + server.getAddress().getPort();
            CompositeRunner good = runner(action(repository, "1.2.3", sha256()));
            CompositeRunner bad = runner(action(repository, "1.2.3", "0".repeat(64)));

            assertThat(bad.use(folder, Map.of()).log()).contains("0".repeat(64) + " was expected");
            assertThat(good.use(folder, Map.of("mode", "none")).log()).doesNotContain("was expected", "fetched");
            assertThat(folder.resolve("alpinist-1.2.3.jar")).hasBinaryContent(JAR);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aReleaseThatCannotBeReachedLeavesNoHalfJar() throws IOException, InterruptedException {
        CompositeRunner.Result result =
                new CompositeRunner(folder, action("http://localhost:1", "1.2.3", sha256())).use(folder, Map.of());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.log()).contains("could not be fetched");
        assertThat(folder.resolve("alpinist-1.2.3.jar")).doesNotExist();
    }

    private CompositeRunner runner(Path action) {
        return new CompositeRunner(folder, action)
                .with("CURL_CA_BUNDLE", folder.resolve("server.pem").toString());
    }

    private Path action(String repository, String version, String sha256) throws IOException {
        Path action = Files.createTempDirectory(folder, "action");
        for (String script : new String[] {"get-jar", "run"}) {
            Path copy = Files.copy(ActionFile.FOLDER.resolve(script), action.resolve(script));
            assertThat(copy.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(
                action.resolve("release"),
                "repository=" + repository + "\nversion=" + version + "\nsha256=" + sha256 + "\n");
        return action;
    }

    private HttpsServer server() throws IOException, GeneralSecurityException {
        Path keys = folder.resolve("keys.p12");
        Tool.run(
                "",
                keytool(),
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2");
        String pem = Tool.run(
                        "",
                        keytool(),
                        "-exportcert",
                        "-rfc",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .output();
        Files.writeString(folder.resolve("server.pem"), pem);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext(PATH, exchange -> {
            exchange.sendResponseHeaders(200, JAR.length);
            exchange.getResponseBody().write(JAR);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(JAR));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
