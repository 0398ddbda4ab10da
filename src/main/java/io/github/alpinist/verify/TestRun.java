package io.github.alpinist.verify;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.ExecRequest;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The suite's commands in one fresh container of a variant, which does nothing but wait for them. */
final class TestRun {
    private static final String ROOT = "0";

    private final Engine engine;
    private final Suite suite;
    private final Surroundings surroundings;

    TestRun(Engine engine, Suite suite, Surroundings surroundings) {
        this.engine = engine;
        this.suite = suite;
        this.surroundings = surroundings;
    }

    List<Check> run(String image, LogSink log) {
        String container = engine.create(surroundings.joined(ContainerRequest.of(image)
                .withEntrypoint(List.of("/bin/sh", "-c", "while :; do sleep 3600; done"))
                .withCommand(List.of())));
        try {
            engine.start(container);
            copyFiles(container, image);
            return commands(container, log);
        } finally {
            engine.remove(container);
        }
    }

    private void copyFiles(String container, String image) {
        if (!suite.copies().isEmpty()) {
            String workdir = engine.image(image)
                    .map(Image::config)
                    .map(config -> config.workdir())
                    .orElse("");
            engine.copyInto(
                    container, workdir.isEmpty() ? "/" : workdir, CopiedFiles.tar(suite.repository(), suite.copies()));
        }
    }

    private List<Check> commands(String container, LogSink log) {
        List<Check> checks = new ArrayList<>();
        for (String setup : suite.setups()) {
            Check check = command(container, Check.Kind.SETUP, setup, Optional.of(ROOT), log);
            checks.add(check);
            if (!check.passed()) {
                return checks;
            }
        }
        for (String test : suite.tests()) {
            checks.add(command(container, Check.Kind.TEST, test, Optional.empty(), log));
        }
        return checks;
    }

    private Check command(String container, Check.Kind kind, String command, Optional<String> user, LogSink log) {
        Tail tail = new Tail(log);
        long start = System.nanoTime();
        try {
            int code = engine.exec(
                    container,
                    new ExecRequest(
                            List.of("/bin/sh", "-c", command), Map.of(), user, Optional.empty(), suite.timeout()),
                    tail);
            Verdict verdict = code == 0 ? Verdict.PASSED : Verdict.FAILED;
            return new Check(kind, command, verdict, Optional.of(code), millisSince(start), tail.lines());
        } catch (AlpinistException e) {
            if (e.failure() != Failure.TIMEOUT) {
                throw e;
            }
            return new Check(kind, command, Verdict.TIMED_OUT, Optional.empty(), millisSince(start), tail.lines());
        }
    }

    static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
