package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine that speaks Docker's API: Docker itself, or Podman. */
final class DockerEngine implements Engine {
    private final Connection connection;
    private final Containers containers;
    private final Images images;
    private final Statistics statistics;
    private final Networks networks;
    private final Archives archives;
    private final Commit commit;
    private final Inventory inventory;
    private final Map<String, String> environment;

    DockerEngine(Connection connection, DockerConfig config, Map<String, String> environment) {
        this.connection = connection;
        this.containers = new Containers(connection);
        this.images = new Images(connection, new Credentials(config, environment, connection.calls()));
        this.statistics = new Statistics(connection);
        this.networks = new Networks(connection);
        this.archives = new Archives(connection);
        this.commit = new Commit(connection);
        this.inventory = new Inventory(connection);
        this.environment = environment;
    }

    @Override
    public EngineInfo info() {
        return connection.info();
    }

    @Override
    public Optional<Image> image(String reference) {
        return images.image(reference);
    }

    @Override
    public Image pull(String reference, Optional<String> platform, LogSink log) {
        return images.pull(reference, platform, log);
    }

    @Override
    public Image build(BuildRequest request, LogSink log) {
        images.ensure(request.images(), request.platform(), log);
        Optional<Buildx> buildx = Buildx.find(connection, environment);
        if (buildx.isPresent()) {
            buildx.get().build(request, log);
        } else {
            new ApiBuild(connection, request, log).run();
        }
        return image(request.tag())
                .orElseThrow(() -> new AlpinistException(
                        Failure.BUILD,
                        "The build of " + request.tag() + " ended without an error, but the engine has no such image.",
                        "Look whether something removes images meanwhile, then run the same command again."));
    }

    @Override
    public String create(ContainerRequest request) {
        return containers.create(request);
    }

    @Override
    public void start(String container) {
        containers.start(container);
    }

    @Override
    public int await(String container, Duration timeout, LogSink log) {
        return containers.await(container, timeout, log);
    }

    @Override
    public boolean running(String container) {
        return containers.running(container);
    }

    @Override
    public Optional<Health> health(String container) {
        return containers.health(container);
    }

    @Override
    public Optional<Integer> exitCode(String container) {
        return containers.exitCode(container);
    }

    @Override
    public void logs(String container, LogSink log) {
        containers.logs(container, log);
    }

    @Override
    public Optional<MemoryUse> memory(String container) {
        return statistics.memory(container);
    }

    @Override
    public void stop(String container, Duration grace) {
        containers.stop(container, grace);
    }

    @Override
    public void kill(String container) {
        containers.kill(container);
    }

    @Override
    public void remove(String container) {
        containers.remove(container);
    }

    @Override
    public int exec(String container, ExecRequest request, LogSink log) {
        return containers.exec(container, request, log);
    }

    @Override
    public void copyInto(String container, String directory, InputStream tar) {
        containers.copyInto(container, directory, tar);
    }

    @Override
    public Optional<InputStream> copyFrom(String container, String path) {
        return archives.copyFrom(container, path);
    }

    @Override
    public InputStream export(String container) {
        return archives.export(container);
    }

    @Override
    public InputStream save(String image) {
        return archives.save(image);
    }

    @Override
    public String commit(String container, ImageConfig config, String reference) {
        return commit.image(container, config, reference);
    }

    @Override
    public void tag(String image, String reference) {
        images.tag(image, reference);
    }

    @Override
    public void removeImage(String reference) {
        images.remove(reference);
    }

    @Override
    public String createNetwork(Map<String, String> labels) {
        return networks.create(labels);
    }

    @Override
    public void removeNetwork(String network) {
        networks.remove(network);
    }

    @Override
    public List<Owned> owned(String label, Optional<String> value) {
        return inventory.owned(label, value);
    }

    @Override
    public boolean remove(Owned owned) {
        return inventory.remove(owned);
    }

    @Override
    public void close() {
        connection.close();
    }
}
