package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Base images to migrate on: Debian's and one of Alpine's.
 *
 * @param release Alpine's, as the conversion is told
 * @param alpine the repository that stands for Alpine
 * @param needs what makes it available, for the message of a skipped test
 */
public record Ground(String release, String alpine, String needs) {
    private static final String DEBIAN = "debian:bookworm-slim";
    private static final String DEBIAN_STAND_IN = "alpinist-standin/debian";

    public static Stream<Ground> all() {
        return Stream.of(
                new Ground("3.24", "alpinist-standin/alpine", "run src/standin/alpine 3.24, as ./check does"),
                new Ground(
                        "3.20",
                        "alpinist-standin/alpine-mixed",
                        "give the engine a real alpine:3.20 and run src/standin/mixed 3.20"));
    }

    /** Skips the test where an image is missing. */
    ImageMap imageMap(Engine engine) {
        return ImageMap.parse(mapped(engine));
    }

    /** As {@code --image-map} takes them; skips the test where an image is missing. */
    public List<String> mapped(Engine engine) {
        List<String> entries = new ArrayList<>();
        entries.add("alpine=" + alpine);
        if (engine.image(DEBIAN).isEmpty()) {
            require(
                    engine,
                    DEBIAN_STAND_IN + ":bookworm-slim",
                    "run src/standin/debian bookworm-slim, as ./check does");
            entries.add("debian=" + DEBIAN_STAND_IN);
        }
        require(engine, alpine + ":" + release, needs);
        return entries;
    }

    private static void require(Engine engine, String image, String remedy) {
        Assumptions.assumeTrue(
                engine.image(image).isPresent(),
                () -> "skipped: the engine has no " + image + ". To run it, " + remedy);
    }

    @Override
    public String toString() {
        return alpine + ":" + release;
    }
}
