package io.github.alpinist.migrate;

import io.github.alpinist.apk.World;
import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.prune.Probe;
import io.github.alpinist.prune.Probed;
import io.github.alpinist.verify.InstalledPackages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Takes packages and files out of a container of an image, as root and without a network, and makes an image of what is
 * left. The container's own configuration is the image's but for what it runs.
 */
final class ProbeContainer {
    private static final Duration MOST = Duration.ofMinutes(10);
    private static final String ROOT = "0:0";
    private static final String SHELL = "/bin/sh";
    private static final int NOT_FOUND = 127;

    /** Paths to remove, each ended by a NUL; its own is the last. */
    private static final String LIST = "/.alpinist-removed";

    private static final String SCRIPT = "PATH=/usr/sbin:/usr/bin:/sbin:/bin"
            + " && apk --no-network --repositories-file /dev/null add && xargs -0 rm -rf -- <" + LIST;

    private final Engine engine;
    private final Image image;
    private final Map<String, String> labels;

    /** @param labels of the container and of what is made of it */
    ProbeContainer(Engine engine, Image image, Map<String, String> labels) {
        this.engine = engine;
        this.image = image;
        this.labels = Map.copyOf(labels);
    }

    /**
     * Makes the image. An engine that refuses a request, as one behind a guarded socket may, only has no probes: whether
     * it is gone shows the build that follows.
     *
     * @param reference the tag that it gets
     * @return why there is none; empty where it was made
     */
    Optional<Probed> make(Probe probe, String reference, LogSink log) {
        try {
            return inContainer(probe, reference, log);
        } catch (AlpinistException e) {
            if (e.failure() == Failure.INTERRUPTED) {
                throw e;
            }
            return impossible(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Probed> inContainer(Probe probe, String reference, LogSink log) {
        String container = engine.create(request());
        try {
            Optional<Probed> problem = change(container, probe, log);
            return problem.isPresent() ? problem : commit(container, reference);
        } finally {
            engine.remove(container);
        }
    }

    private ContainerRequest request() {
        ContainerRequest request = ContainerRequest.of(image.id())
                .withEntrypoint(List.of(SHELL, "-c", SCRIPT))
                .withNetwork("none")
                .withLabels(labels);
        return image.config().user().isEmpty() ? request : request.withUser(ROOT);
    }

    private Optional<Probed> change(String container, Probe probe, LogSink log) {
        if (!has(container, SHELL)) {
            return impossible("it has no " + SHELL);
        }
        engine.copyInto(container, "/", files(probe));
        engine.start(container);
        LastLine last = new LastLine(log);
        int code = engine.await(container, MOST, last);
        if (code != 0) {
            return impossible(code == NOT_FOUND ? "it has no apk" : "apk or rm exited with " + code + last.said());
        }
        return difference(probe, InstalledPackages.of(engine, container));
    }

    private boolean has(String container, String path) {
        Optional<InputStream> found = engine.copyFrom(container, path);
        try {
            if (found.isPresent()) {
                found.get().close();
            }
        } catch (IOException e) {
            throw ImageFiles.broken(image.id(), e);
        }
        return found.isPresent();
    }

    private static Optional<Probed> difference(Probe probe, Set<String> found) {
        Set<String> installed = new TreeSet<>(found);
        installed.removeIf(name -> name.startsWith("."));
        Set<String> went = new TreeSet<>(probe.installed());
        went.removeAll(installed);
        installed.removeAll(probe.installed());
        return installed.isEmpty() && went.isEmpty()
                ? Optional.empty()
                : Optional.of(new Probed.Unlike(installed, went));
    }

    private Optional<Probed> commit(String container, String reference) {
        String made = engine.commit(container, image.config(), reference);
        boolean same = engine.image(made)
                .filter(found -> found.config()
                        .withLabels(Map.of())
                        .equals(image.config().withLabels(Map.of())))
                .isPresent();
        if (!same) {
            engine.removeImage(reference);
            return impossible("the engine does not keep how the image is started");
        }
        return Optional.empty();
    }

    private static Optional<Probed> impossible(String reason) {
        return Optional.of(new Probed.Impossible(reason));
    }

    private static InputStream files(Probe probe) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            put(tar, World.PATH, String.join("\n", probe.world()) + "\n");
            put(tar, LIST, String.join("\0", probe.removed()) + (probe.removed().isEmpty() ? "" : "\0") + LIST + "\0");
        } catch (IOException e) {
            throw new UncheckedIOException("what is written to memory cannot fail", e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void put(TarArchiveOutputStream tar, String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(path.substring(1));
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** Passes lines on, and keeps the last one. */
    private static final class LastLine implements LogSink {
        private final LogSink log;
        private volatile String last = "";

        LastLine(LogSink log) {
            this.log = log;
        }

        @Override
        public void line(Stream stream, String text) {
            last = text;
            log.line(stream, text);
        }

        String said() {
            return last.isEmpty() ? "" : ": " + last;
        }
    }
}
