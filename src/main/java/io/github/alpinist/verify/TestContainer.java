package io.github.alpinist.verify;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.ExecRequest;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fresh container of a variant, with the suite's copies, that does nothing but wait for commands. */
final class TestContainer implements AutoCloseable {
    private final Engine engine;
    private final Suite suite;
    private final String id;
    private final String workdir;

    private TestContainer(Engine engine, Suite suite, String id, String workdir) {
        this.engine = engine;
        this.suite = suite;
        this.id = id;
        this.workdir = workdir;
    }

    static TestContainer open(Engine engine, Suite suite, Surroundings surroundings, String image) {
        String workdir = engine.image(image)
                .map(Image::config)
                .map(ImageConfig::workdir)
                .filter(folder -> !folder.isEmpty())
                .orElse("/");
        String id = engine.create(surroundings.joined(ContainerRequest.of(image)
                .withEntrypoint(List.of("/bin/sh", "-c", "while :; do sleep 3600; done"))
                .withCommand(List.of())));
        TestContainer container = new TestContainer(engine, suite, id, workdir);
        try {
            engine.start(id);
            container.copyFiles();
            return container;
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    String id() {
        return id;
    }

    String workdir() {
        return workdir;
    }

    Check run(Check.Kind kind, String command, Optional<String> user, LogSink log) {
        Tail tail = new Tail(log);
        long start = System.nanoTime();
        try {
            List<String> words = List.of("/bin/sh", "-c", command);
            int code = engine.exec(id, new ExecRequest(words, Map.of(), user, Optional.empty(), suite.timeout()), tail);
            Verdict verdict = code == 0 ? Verdict.PASSED : Verdict.FAILED;
            return new Check(kind, command, verdict, Optional.of(code), TestRun.millisSince(start), tail.lines());
        } catch (AlpinistException e) {
            if (e.failure() != Failure.TIMEOUT) {
                throw e;
            }
            long millis = TestRun.millisSince(start);
            return new Check(kind, command, Verdict.TIMED_OUT, Optional.empty(), millis, tail.lines());
        }
    }

    private void copyFiles() {
        if (!suite.copies().isEmpty()) {
            engine.copyInto(id, workdir, CopiedFiles.tar(suite.repository(), suite.copies()));
        }
    }

    @Override
    public void close() {
        engine.remove(id);
    }
}
