package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container engine. Safe for use by several threads at once: two builds may run side by side.
 *
 * <p>Every method throws {@link AlpinistException}: {@link Failure#ENGINE} where the engine refuses or is gone, {@link
 * Failure#TIMEOUT} where a call runs out of its time, {@link Failure#INTERRUPTED} where its thread was interrupted.
 * Containers get no mount of the host, no engine socket and no privilege.
 */
public interface Engine extends AutoCloseable {
    EngineInfo info();

    /** What the engine knows of an image, by tag or id; empty where it has none of that name. */
    Optional<Image> image(String reference);

    /**
     * Pulls an image with the credentials that Docker's configuration holds for its registry.
     *
     * @param platform such as {@code linux/arm64}; the engine's own where empty
     */
    Image pull(String reference, Optional<String> platform, LogSink log);

    /**
     * Builds an image with BuildKit where the engine has it. Its steps are told to the sink as they run.
     *
     * @throws AlpinistException {@link Failure#BUILD} with the step that failed and the end of its output
     */
    Image build(BuildRequest request, LogSink log);

    /** Creates a container, not yet running, and returns its id. */
    String create(ContainerRequest request);

    void start(String container);

    /**
     * Waits for a started container to end, and gives all of its output to the sink as it comes.
     *
     * @return its exit code
     * @throws AlpinistException {@link Failure#TIMEOUT} where it still runs then; it is left running
     */
    int await(String container, Duration timeout, LogSink log);

    boolean running(String container);

    /** What a container's health check last came to; empty where it has none. */
    Optional<Health> health(String container);

    /** With which code a container ended, or could not be started; empty while it runs. */
    Optional<Integer> exitCode(String container);

    /** Gives the output that a container has written so far. */
    void logs(String container, LogSink log);

    /** What a running container's memory comes to; empty where it does not run, or the engine does not account for it. */
    Optional<MemoryUse> memory(String container);

    /** Asks a container to end, and ends it by force after the grace. */
    void stop(String container, Duration grace);

    /** Ends a container by force; one that has ended already is left as it is. */
    void kill(String container);

    /** Removes a container with its anonymous volumes, by force; one that is gone already is no error. */
    void remove(String container);

    /**
     * Runs a command in a running container.
     *
     * @return its exit code
     * @throws AlpinistException {@link Failure#TIMEOUT}; the command goes on until its container is killed
     */
    int exec(String container, ExecRequest request, LogSink log);

    /** Unpacks a tar below an existing directory of a container, running or not. */
    void copyInto(String container, String directory, InputStream tar);

    /**
     * A file or folder of a container, running or not, as a tar with names that begin at the last part of the path; the
     * caller closes it. A path that ends in {@code /.} means what a folder holds, also behind a link.
     *
     * @param path absolute
     * @return empty where the container has no such path
     */
    Optional<InputStream> copyFrom(String container, String path);

    /** A container's whole file system as a tar; the caller closes it. */
    InputStream export(String container);

    /** An image as an archive, in the layout the engine writes (see {@link ImageSize}); the caller closes it. */
    InputStream save(String image);

    /**
     * Makes an image of a container that does not run: its image's files and what was changed in them, without what
     * stands in volumes. The labels that the container has are the new image's, too.
     *
     * @param config whose entrypoint, command, user and working directory the new image has, the latter two where they
     *     are not empty; the rest of its configuration is the container's
     * @param reference the new image's tag
     * @return its id
     */
    String commit(String container, ImageConfig config, String reference);

    void tag(String image, String reference);

    /** Removes a tag, and the image where it was the last; one that is gone already is no error. */
    void removeImage(String reference);

    /**
     * Creates a network of its own, in which containers see each other by their aliases and which publishes nothing,
     * and returns its id.
     */
    String createNetwork(Map<String, String> labels);

    /** Removes a network that no container is in any more; one that is gone already is no error. */
    void removeNetwork(String network);

    /** Everything on the engine that carries a label, with any value where none is given; an image once for each tag. */
    List<Owned> owned(String label, Optional<String> value);

    /**
     * Removes one of these, a container by force, of an image only the tag that is its name.
     *
     * @return whether it is gone; an image that something else still uses is left
     */
    boolean remove(Owned owned);

    @Override
    void close();
}
