package io.github.alpinist.forge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Gitea of its own on loopback, with two accounts: Alpinist's, and that of a person who administers it. */
final class RealGitea implements AutoCloseable {
    private static final String SCOPES = "write:repository,write:issue,read:user";

    private final Path program;
    private final Path folder;
    private final URI address;
    private final Process process;
    private final String token;
    private final String person;
    private int repositories;

    /** @param program the binary of Gitea */
    RealGitea(Path program, Path folder) throws IOException {
        this.program = program;
        this.folder = folder;
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port + "/");
        configure(port);
        run("migrate");
        token = newAccount(ForgeGround.ALPINIST, SCOPES);
        person = newAccount(ForgeGround.PERSON, "all", "--admin");
        process = started("web");
        await(this::answers);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void configure(int port) throws IOException {
        Files.createDirectories(folder.resolve("custom/conf"));
        Files.writeString(folder.resolve("custom/conf/app.ini"), """
                RUN_USER = %s
                I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
                WORK_PATH = %s
                [server]
                HTTP_ADDR = 127.0.0.1
                HTTP_PORT = %d
                ROOT_URL = %s
                DISABLE_SSH = true
                OFFLINE_MODE = true
                [database]
                DB_TYPE = sqlite3
                [security]
                INSTALL_LOCK = true
                SECRET_KEY = only-for-a-test
                [service]
                DISABLE_REGISTRATION = true
                [indexer]
                ISSUE_INDEXER_TYPE = db
                [actions]
                ENABLED = false
                [log]
                LEVEL = Warn
                """.formatted(
                        System.getProperty("user.name"), folder, port, address));
    }

    /** @return a token of the new account */
    private String newAccount(String name, String scopes, String... options) throws IOException {
        List<String> create = new ArrayList<>(List.of("admin", "user", "create", "--username", name));
        create.addAll(List.of("--email", name + "@forge.example", "--random-password", "--must-change-password=false"));
        create.addAll(List.of(options));
        run(create.toArray(String[]::new));
        String said = run("admin", "user", "generate-access-token", "--username", name, "--raw", "--scopes", scopes);
        return said.strip().replaceAll("(?s).*\\s", "");
    }

    private Process started(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("--config", folder.resolve("custom/conf/app.ini").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(arguments[0] + ".log").toFile());
        builder.environment().put("HOME", folder.toString());
        return builder.start();
    }

    private String run(String... arguments) throws IOException {
        Process started = started(arguments);
        try {
            boolean ended = started.waitFor(5, TimeUnit.MINUTES);
            String said = Files.readString(folder.resolve(arguments[0] + ".log"));
            if (!ended || started.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", arguments) + ": " + said);
            }
            return said;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() {
        try {
            ask("GET", "version", new JsonObject());
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Gitea takes notice of a push a moment after it. */
    void await(BooleanSupplier condition) {
        for (int tries = 0; tries < 300; tries++) {
            if (isTrue(condition)) {
                return;
            }
            sleep();
        }
        throw new IllegalStateException("waited for a minute in vain; see " + folder.resolve("web.log"));
    }

    private static boolean isTrue(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI api() {
        return address.resolve("api/v1");
    }

    String token() {
        return token;
    }

    /** A new repository of the person, to which Alpinist's account may write; returns its name with its owner's. */
    String newRepository() {
        String name = "notes-" + ++repositories;
        JsonObject repository = new JsonObject();
        repository.addProperty("name", name);
        repository.addProperty("default_branch", "main");
        ask("POST", "user/repos", repository);
        JsonObject right = new JsonObject();
        right.addProperty("permission", "write");
        String full = ForgeGround.PERSON + "/" + name;
        ask("PUT", "repos/" + full + "/collaborators/" + ForgeGround.ALPINIST, right);
        return full;
    }

    /** Where the person pushes to. */
    String remote(String repository) {
        return "http://" + ForgeGround.PERSON + ":" + person + "@" + address.getAuthority() + "/" + repository + ".git";
    }

    /** Asks as the person. */
    JsonElement ask(String method, String path, JsonObject body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("api/v1/" + path))
                .header("Authorization", "token " + person)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<byte[]> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            String text = new String(response.body(), StandardCharsets.UTF_8);
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + text);
            }
            return JsonParser.parseString(text.isEmpty() ? "null" : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
