package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Carries an engine's API from another machine as Docker's own client does: each connection to a socket in a folder
 * that only this user may open is one {@code ssh HOST docker system dial-stdio}.
 */
final class SshTunnel {
    private static final int BUFFER = 64 * 1024;
    private static final List<String> VARIABLES = List.of("PATH", "HOME", "USER", "LOGNAME", "SSH_AUTH_SOCK");

    private final Path ssh;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Path folder;
    private final Path socket;
    private final ServerSocketChannel server;
    private final ExecutorService threads = Executors.newCachedThreadPool(SshTunnel::daemon);

    private SshTunnel(Path ssh, URI uri, Map<String, String> environment) throws IOException {
        this.ssh = ssh;
        this.arguments = arguments(uri);
        this.environment = ChildProcess.only(environment, VARIABLES);
        this.folder = Files.createTempDirectory("alpinist-ssh");
        this.socket = folder.resolve("engine.sock");
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        threads.execute(this::accept);
    }

    /** A tunnel for an {@code ssh://} endpoint; empty for any other. */
    static Optional<SshTunnel> openFor(Endpoint endpoint, Map<String, String> environment) {
        if (!"ssh".equals(endpoint.uri().getScheme())) {
            return Optional.empty();
        }
        Path ssh = ChildProcess.find("ssh", environment)
                .orElseThrow(() -> new AlpinistException(
                        Failure.ENGINE,
                        "The engine's address " + endpoint.shown() + " (" + endpoint.origin()
                                + ") needs the program ssh, which is not on the PATH.",
                        "Install it (apt-get install openssh-client), or name the engine by another address."));
        try {
            return Optional.of(new SshTunnel(ssh, endpoint.uri(), environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the engine's API is to be had on this machine. */
    URI uri() {
        return URI.create("unix://" + socket);
    }

    void close() {
        threads.shutdownNow();
        try {
            server.close();
            Files.deleteIfExists(socket);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code docker -H ssh://} calls it; the address cannot pass for an option. */
    static List<String> arguments(URI uri) {
        if (uri.getHost() == null || uri.getHost().startsWith("-")) {
            throw new AlpinistException(
                    Failure.ENGINE,
                    "The engine's address " + uri + " names no host.",
                    "Give an address such as ssh://me@build.example.");
        }
        List<String> words = new ArrayList<>(List.of("-o", "BatchMode=yes", "-o", "ConnectTimeout=30", "-T"));
        Optional.ofNullable(uri.getUserInfo()).ifPresent(user -> words.addAll(List.of("-l", user)));
        if (uri.getPort() >= 0) {
            words.addAll(List.of("-p", String.valueOf(uri.getPort())));
        }
        words.addAll(List.of("--", uri.getHost(), "docker"));
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (path.length() > 1) {
            words.addAll(List.of("--host", "unix://" + path));
        }
        words.addAll(List.of("system", "dial-stdio"));
        return words;
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                Process remote = ChildProcess.startSilently(ssh, arguments, environment);
                threads.execute(() -> carry(client, remote));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(SocketChannel client, Process remote) {
        threads.execute(() -> {
            try (OutputStream toRemote = remote.getOutputStream()) {
                copy(client, toRemote);
            } catch (IOException e) {
                ChildProcess.destroy(remote);
            }
        });
        try (client;
                InputStream fromRemote = remote.getInputStream()) {
            copy(fromRemote, client);
        } catch (IOException e) {
            // whoever reads the other end of this connection sees it end, and says so
        } finally {
            ChildProcess.destroy(remote);
        }
    }

    /** The channel itself is read and written, as the streams that Java makes of it wait for each other. */
    private static void copy(SocketChannel from, OutputStream to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (from.read(buffer.clear()) >= 0) {
            to.write(buffer.array(), 0, buffer.position());
            to.flush();
        }
    }

    private static void copy(InputStream from, SocketChannel to) throws IOException {
        byte[] bytes = new byte[BUFFER];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, read);
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "engine-ssh");
        thread.setDaemon(true);
        return thread;
    }
}
