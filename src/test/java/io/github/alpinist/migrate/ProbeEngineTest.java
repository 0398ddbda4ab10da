package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.EngineUnderTest;
import io.github.alpinist.engine.EngineUnderTest.Heard;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.engine.Owned;
import io.github.alpinist.prune.Fact;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.prune.Ownership;
import io.github.alpinist.prune.Probe;
import io.github.alpinist.prune.Probed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of an image after packages and files were taken out of it, by a real apk. */
@Tag("engine")
class ProbeEngineTest {
    private static final String CONFIGURED = """
            RUN apk add --no-cache a-dev c-dev && mkdir /left && echo '#!/bin/true' >/left/over && touch '/left/a b'
            ENV A=b
            WORKDIR /srv
            EXPOSE 80
            VOLUME /data
            LABEL x=y
            STOPSIGNAL SIGINT
            HEALTHCHECK --interval=1h CMD true
            USER nobody
            ENTRYPOINT ["sh", "-c"]
            CMD ["echo started"]
            """;

    @TempDir
    private Path folder;

    private EngineUnderTest tested;
    private Engine engine;

    @BeforeEach
    void connect() {
        tested = EngineUnderTest.connect();
        engine = tested.engine();
    }

    @AfterEach
    void removeEverything() {
        tested.close();
    }

    @Test
    void whatIsPlannedIsWhatIsInstalledAfterwards() throws Exception {
        Image alpine = kit(CONFIGURED).alpine();
        Set<String> planned = without(alpine, "a-dev", "b");

        assertThat(make(alpine, new Probe(world("c-dev"), planned, List.of()))).isEmpty();

        assertThat(packages(probed())).isEqualTo(planned).contains("c-dev");
        assertThat(tree(probed()).entry("/usr/share/b/data")).isEmpty();
        assertThat(tree(probed()).entry("/usr/share/c-dev/data")).isPresent();
    }

    @Test
    void aPackageThatStaysForADependencyIsTold() throws Exception {
        Image alpine = kit(CONFIGURED).alpine();

        Optional<Probed> problem = make(alpine, new Probe(world("a-dev"), without(alpine, "b", "c-dev"), List.of()));

        assertThat(problem).contains(new Probed.Unlike(Set.of("b"), Set.of()));
        assertThat(engine.image(tested.name("probed"))).isEmpty();
    }

    @Test
    void aPackageThatGoesThoughItWasToStayIsTold() throws Exception {
        Image alpine = kit(CONFIGURED).alpine();

        Optional<Probed> problem = make(alpine, new Probe(world("c-dev"), without(alpine, "a-dev"), List.of()));

        assertThat(problem).contains(new Probed.Unlike(Set.of(), Set.of("b")));
    }

    @Test
    void whatCannotBeInstalledIsTold() throws Exception {
        Image alpine = kit(CONFIGURED).alpine();

        Optional<Probed> problem = make(alpine, new Probe(world("no-such-package"), Set.of(), List.of()));

        assertThat(problem.orElseThrow())
                .isInstanceOfSatisfying(
                        Probed.Impossible.class,
                        impossible -> assertThat(impossible.reason()).contains("apk or rm exited with"));
    }

    @Test
    void theImageIsStartedAsBefore() throws Exception {
        Image alpine = kit(CONFIGURED).alpine();

        make(alpine, new Probe(world("c-dev"), without(alpine, "a-dev", "b"), List.of()));

        assertThat(probed().config().withLabels(Map.of()))
                .isEqualTo(alpine.config().withLabels(Map.of()));
        assertThat(probed().config().labels()).containsEntry("x", "y").containsAllEntriesOf(tested.labels());
        Heard heard = new Heard();
        String id = engine.create(ContainerRequest.of(tested.name("probed"))
                .withLabels(tested.labels())
                .withCommand(List.of("id -un; pwd")));
        engine.start(id);
        assertThat(engine.await(id, Duration.ofMinutes(2), heard)).isZero();
        assertThat(heard.lines()).containsExactly("OUT nobody", "OUT /srv");
    }

    @Test
    void filesAreRemovedHoweverManyAndHoweverTheyAreCalled() throws Exception {
        Image alpine = kit("""
                        RUN apk add --no-cache c-dev && mkdir -p /left/-rf "/left/a b" && touch /left/kept "/left/a$(printf '\\nb')" \\
                            && cd /left && for i in $(seq 1 5000); do : >"a rather long name of a file that goes $i"; done
                        """).alpine();
        List<String> removed = tree(alpine).below("/left").stream()
                .map(entry -> entry.path())
                .filter(path -> !path.equals("/left/kept"))
                .toList();

        assertThat(removed).hasSizeGreaterThan(5000);
        assertThat(make(alpine, new Probe(world("c-dev"), packages(alpine), removed)))
                .isEmpty();

        assertThat(tree(probed()).below("/left"))
                .extracting(entry -> entry.path())
                .containsExactly("/left/kept");
        assertThat(tree(probed()).entry("/.alpinist-removed")).isEmpty();
    }

    @Test
    void anImageWithoutApkCannotBeProbed() throws Exception {
        Image alpine = kit("RUN rm /sbin/apk\n").alpine();

        assertThat(make(alpine, new Probe(world(), Set.of(), List.of())))
                .contains(new Probed.Impossible("it has no apk"));
    }

    @Test
    void nothingButTheImageIsLeftOnTheEngine() throws Exception {
        Image alpine = kit(CONFIGURED).alpine();
        int before = owned().size();

        make(alpine, new Probe(world("c-dev"), without(alpine, "a-dev", "b"), List.of()));
        make(alpine, new Probe(world("a-dev"), Set.of(), List.of()));

        assertThat(owned()).hasSize(before + 1);
        engine.removeImage(tested.name("probed"));
        assertThat(owned()).hasSize(before);
    }

    private List<Owned> owned() {
        return engine.owned(tested.labels().keySet().iterator().next(), Optional.of(tested.run()));
    }

    private KitImage kit(String instructions) throws IOException, InterruptedException {
        return KitImage.build(tested, folder, List.of("a-dev b", "b", "c-dev"), instructions);
    }

    private Optional<Probed> make(Image alpine, Probe probe) {
        return new ProbeContainer(engine, alpine, tested.labels()).make(probe, tested.name("probed"), LogSink.NONE);
    }

    private Image probed() {
        return engine.image(tested.name("probed")).orElseThrow();
    }

    private static List<String> world(String... names) {
        return Stream.concat(
                        Stream.of("alpine-baselayout", "alpine-keys", "apk-tools", "busybox", "libc-utils"),
                        Stream.of(names))
                .toList();
    }

    private Set<String> without(Image image, String... names) {
        Set<String> packages = packages(image);
        List.of(names).forEach(packages::remove);
        return packages;
    }

    private Set<String> packages(Image image) {
        return new HashSet<>(Ownership.of(tree(image)).packageNames());
    }

    private FileTree tree(Image image) {
        return ImageFiles.of(engine, image.id(), tested.labels(), EnumSet.noneOf(Fact.class));
    }
}
