package io.github.alpinist.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.ExecCreateCmd;
import com.github.dockerjava.api.command.HealthState;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.LogContainerCmd;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The life of containers. */
final class Containers {
    /** A program that writes without an end must not fill the engine's disk. */
    private static final Map<String, String> LARGEST_LOG = Map.of("max-size", "64m", "max-file", "1");

    /** For an engine to pass on what a container wrote before it ended. */
    private static final Duration LAST_OUTPUT = Duration.ofSeconds(20);

    /** Lines of output; more is said by programs that repeat themselves. */
    private static final int MOST_LINES = 100_000;

    private static final Duration COPY = Duration.ofMinutes(30);

    private final DockerClient client;
    private final Calls calls;

    Containers(Connection connection) {
        this.client = connection.client();
        this.calls = connection.calls();
    }

    String create(ContainerRequest request) {
        return calls.quick("create a container of " + request.image(), () -> {
            HostConfig host = HostConfig.newHostConfig();
            request.network().ifPresent(host::withNetworkMode);
            host.withTmpFs(request.tmpfs());
            host.withLogConfig(new LogConfig(LogConfig.LoggingType.JSON_FILE, LARGEST_LOG));
            CreateContainerCmd command = client.createContainerCmd(request.image())
                    .withHostConfig(host)
                    .withLabels(request.labels())
                    .withEnv(assignments(request.env()));
            if (!request.aliases().isEmpty()) {
                command.withAliases(request.aliases());
            }
            request.health().map(HealthTest::asDockers).ifPresent(command::withHealthcheck);
            request.entrypoint().ifPresent(words -> command.withEntrypoint(words.isEmpty() ? List.of("") : words));
            request.command().ifPresent(command::withCmd);
            request.user().ifPresent(command::withUser);
            request.workdir().ifPresent(command::withWorkingDir);
            request.name().ifPresent(command::withName);
            return command.exec().getId();
        });
    }

    void start(String id) {
        calls.quick("start container " + id, () -> {
            try {
                return client.startContainerCmd(id).exec();
            } catch (NotModifiedException e) {
                return null;
            }
        });
    }

    int await(String id, Duration timeout, LogSink log) {
        String what = "see the end of container " + shortened(id);
        try (Exit exit = new Exit()) {
            FrameSink output = new FrameSink(log);
            boolean ended = follow(id, timeout, output, exit);
            if (!ended) {
                output.finish(Duration.ZERO);
                throw EngineFailures.timedOut(what, timeout);
            }
            catchUp(id, output);
            return exit.code();
        } catch (InterruptedException e) {
            throw EngineFailures.interrupted(what);
        } catch (IOException | RuntimeException e) {
            throw EngineFailures.of(what, e);
        }
    }

    /** @return whether the container ended in this time */
    private boolean follow(String id, Duration timeout, FrameSink output, Exit exit)
            throws InterruptedException, IOException {
        try (output) {
            output(id).withFollowStream(true).exec(output);
            client.waitContainerCmd(id).exec(exit);
            boolean ended = exit.awaitCompletion(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (ended) {
                output.awaitCompletion(LAST_OUTPUT.toNanos(), TimeUnit.NANOSECONDS);
            }
            return ended;
        }
    }

    /** Docker may end the stream of a container that ended before its last words, above all an unfinished line. */
    private void catchUp(String id, FrameSink output) throws InterruptedException, IOException {
        try (ResultCallback.Adapter<Frame> again = output.again()) {
            output(id).exec(again);
            again.awaitCompletion(LAST_OUTPUT.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            output.finish(Duration.ZERO);
        }
    }

    private LogContainerCmd output(String id) {
        return client.logContainerCmd(id).withStdOut(true).withStdErr(true);
    }

    boolean running(String id) {
        return calls.quick("inspect container " + id, () -> runsNow(id));
    }

    Optional<Health> health(String id) {
        return calls.quick("inspect container " + id, () -> {
            HealthState found = client.inspectContainerCmd(id).exec().getState().getHealth();
            return Optional.ofNullable(found).map(HealthState::getStatus).flatMap(Health::of);
        });
    }

    Optional<Integer> exitCode(String id) {
        return calls.quick("inspect container " + id, () -> {
            InspectContainerResponse.ContainerState state =
                    client.inspectContainerCmd(id).exec().getState();
            return Boolean.TRUE.equals(state.getRunning())
                    ? Optional.empty()
                    : Optional.ofNullable(state.getExitCodeLong()).map(Long::intValue);
        });
    }

    void logs(String id, LogSink log) {
        String what = "read the output of container " + shortened(id);
        follow(what, Calls.QUICK, log, sink -> output(id).withTail(MOST_LINES).exec(sink));
    }

    void stop(String id, Duration grace) {
        calls.within(grace.plus(Calls.QUICK), "stop container " + id, () -> {
            try {
                return client.stopContainerCmd(id)
                        .withTimeout((int) grace.toSeconds())
                        .exec();
            } catch (NotModifiedException e) {
                return null;
            }
        });
    }

    void kill(String id) {
        calls.tidy("kill container " + id, () -> {
            try {
                client.killContainerCmd(id).exec();
            } catch (ConflictException | InternalServerErrorException e) {
                if (runsNow(id)) {
                    throw e;
                }
            }
        });
    }

    void remove(String id) {
        calls.tidy("remove container " + id, () -> {
            try {
                client.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            } catch (NotFoundException e) {
                // gone already, which is what was wanted
            }
        });
    }

    int exec(String id, ExecRequest request, LogSink log) {
        String what = "run " + String.join(" ", request.command()) + " in container " + shortened(id);
        String exec = calls.quick(what, () -> created(id, request));
        follow(what, request.timeout(), log, output -> client.execStartCmd(exec).exec(output));
        return calls.quick(what, () -> execCode(exec));
    }

    void copyInto(String id, String directory, InputStream tar) {
        calls.within(
                COPY,
                "copy files into " + directory + " of container " + shortened(id),
                () -> client.copyArchiveToContainerCmd(id)
                        .withRemotePath(directory)
                        .withTarInputStream(tar)
                        .exec());
    }

    private boolean runsNow(String id) {
        return Boolean.TRUE.equals(
                client.inspectContainerCmd(id).exec().getState().getRunning());
    }

    private String created(String id, ExecRequest request) {
        ExecCreateCmd command = client.execCreateCmd(id)
                .withCmd(request.command().toArray(String[]::new))
                .withEnv(assignments(request.env()))
                .withAttachStdout(true)
                .withAttachStderr(true);
        request.user().ifPresent(command::withUser);
        request.workdir().ifPresent(command::withWorkingDir);
        return command.exec().getId();
    }

    /** The streams may end a moment before the engine knows the exit code. */
    private int execCode(String exec) throws InterruptedException {
        Long code = client.inspectExecCmd(exec).exec().getExitCodeLong();
        while (code == null) {
            Thread.sleep(50);
            code = client.inspectExecCmd(exec).exec().getExitCodeLong();
        }
        return code.intValue();
    }

    private static void follow(String what, Duration timeout, LogSink log, Consumer<FrameSink> command) {
        try (FrameSink output = new FrameSink(log)) {
            command.accept(output);
            if (!output.finish(timeout)) {
                throw EngineFailures.timedOut(what, timeout);
            }
        } catch (InterruptedException e) {
            throw EngineFailures.interrupted(what);
        } catch (IOException | RuntimeException e) {
            throw EngineFailures.of(what, e);
        }
    }

    private static List<String> assignments(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
    }

    private static String shortened(String id) {
        return id.length() == 64 ? id.substring(0, 12) : id;
    }

    /** Takes a container's exit code without the wait of docker-java's own, which cannot be bounded and asked twice. */
    private static final class Exit extends WaitContainerResultCallback {
        int code() {
            return awaitStatusCode(1, TimeUnit.SECONDS);
        }
    }
}
