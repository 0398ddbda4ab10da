package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.lookup.Answer;
import io.github.alpinist.lookup.Lookup;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildLookupTest {
    private static final ImageMap MAP = ImageMap.parse(List.of("alpine=mirror.example/alpine"));

    @Test
    void registriesAreAskedForTheNamesUnderWhichTheBuildHasTheImages() {
        BuildLookup lookup = new BuildLookup(MAP, Answer::exists, BuildLookupTest::noEngine);

        assertThat(lookup.image("alpine:3.24")).isEqualTo(Answer.exists("mirror.example/alpine:3.24"));
        assertThat(lookup.image("python:3.12-alpine")).isEqualTo(Answer.exists("python:3.12-alpine"));
    }

    @Test
    void anImageThatTheEngineHasNeedsNoRegistry() {
        BuildLookup lookup = new BuildLookup(MAP, Answer::missing, () -> engineWith("mirror.example/alpine:3.24"));

        assertThat(lookup.image("alpine:3.24")).isEqualTo(Answer.exists("the engine"));
        assertThat(lookup.image("alpine:3.23")).isEqualTo(Answer.missing("mirror.example/alpine:3.23"));
    }

    @Test
    void theEngineIsNotAskedForWhatNobodyCalledMissing() {
        Lookup silent = image -> Answer.notReachable(image, "it is away");

        assertThat(new BuildLookup(MAP, silent, BuildLookupTest::noEngine).image("alpine:3.24"))
                .isEqualTo(Answer.notReachable("mirror.example/alpine:3.24", "it is away"));
    }

    private static Engine noEngine() {
        throw new AssertionError("nothing here needs an engine");
    }

    private static Engine engineWith(String name) {
        ImageConfig config = new ImageConfig(
                List.of(), List.of(), Map.of(), "", "", List.of(), List.of(), Map.of(), Optional.empty());
        Image image = new Image("sha256:0", List.of(name), "linux", "amd64", List.of(), config);
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> Optional.of(image).filter(any -> name.equals(arguments[0])));
    }
}
