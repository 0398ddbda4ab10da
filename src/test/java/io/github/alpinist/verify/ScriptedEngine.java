package io.github.alpinist.verify;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.ExecRequest;
import io.github.alpinist.engine.LogSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An engine whose containers are folders in memory, and whose commands are what a test says. */
final class ScriptedEngine {
    /** Plays a command in a container. */
    interface Script {
        /** @return the exit code */
        int run(Container container, String command);
    }

    /** A container: its number, from 1, and what stands in it by absolute path. */
    record Container(int number, Map<String, String> files) {}

    private final Script script;
    private final Map<String, Container> live = new HashMap<>();
    private final List<String> commands = new ArrayList<>();
    private int created;

    ScriptedEngine(Script script) {
        this.script = script;
    }

    /** The commands run, each with the number of its container. */
    List<String> commands() {
        return commands;
    }

    /** How many containers are there still. */
    int left() {
        return live.size();
    }

    Engine engine() {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "image" -> Optional.empty();
                    case "create" -> create();
                    case "createNetwork" -> "network";
                    case "start", "removeNetwork" -> null;
                    case "exec" -> exec(container(arguments[0]), (ExecRequest) arguments[1], (LogSink) arguments[2]);
                    case "copyFrom" -> copyFrom(container(arguments[0]), (String) arguments[1]);
                    case "remove" -> {
                        live.remove(arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private String create() {
        String id = "c" + ++created;
        live.put(id, new Container(created, new HashMap<>()));
        return id;
    }

    private Container container(Object id) {
        return Objects.requireNonNull(live.get(id));
    }

    private int exec(Container container, ExecRequest request, LogSink log) {
        String command = request.command().get(2);
        commands.add(container.number() + ": " + command);
        log.line(LogSink.Stream.OUT, "ran " + command);
        return script.run(container, command);
    }

    private static Optional<InputStream> copyFrom(Container container, String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String folder = path.endsWith("/.") ? path.substring(0, path.length() - 1) : "";
        boolean found = false;
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> file : container.files().entrySet()) {
                if (folder.isEmpty()
                        ? file.getKey().equals(path)
                        : file.getKey().startsWith(folder)) {
                    found = true;
                    add(tar, file.getKey(), folder, file.getValue());
                }
            }
        }
        return found ? Optional.of(new ByteArrayInputStream(bytes.toByteArray())) : Optional.empty();
    }

    private static void add(TarArchiveOutputStream tar, String path, String folder, String text) {
        String name = folder.isEmpty() ? path.substring(path.lastIndexOf('/') + 1) : path.substring(folder.length());
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setModTime(0);
        try {
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
