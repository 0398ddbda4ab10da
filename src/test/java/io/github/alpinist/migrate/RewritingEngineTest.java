package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.engine.BuildRequest;
import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.ImageSize;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.prune.Fact;
import io.github.alpinist.prune.FileClass;
import io.github.alpinist.prune.FileEntry;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.prune.ImageContents;
import io.github.alpinist.prune.PackageDecision;
import io.github.alpinist.prune.Planner;
import io.github.alpinist.prune.Rewritten;
import io.github.alpinist.prune.RuntimeConfig;
import io.github.alpinist.prune.TreeDifference;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each form of a rewriting, built: what runs is what ran, without what was to go and with nothing else changed. */
@Tag("engine")
class RewritingEngineTest {
    private static final String BASE = "alpinist-standin/alpine:3.24";
    private static final String LABEL = "io.github.alpinist.test";
    private static final String HEAD = "FROM " + BASE + "\n";
    private static final String COMPILE =
            "printf 'int main() { return 0; }' > /x.c && gcc -o /usr/local/bin/note /x.c -lz";

    /** What a rebuild makes anew, and what no build can bring about alike. */
    private static final Pattern NOT_COMPARED =
            Pattern.compile("/(etc/apk|lib/apk|usr/lib/apk|var/cache|tmp|proc|sys|dev)(/.*)?"
                    + "|/etc/(passwd|group|shadow)-?|/etc/(hosts|hostname|resolv.conf|mtab|\\.pwd\\.lock)"
                    + "|/var/log/apk.log|/\\.dockerenv|/|/(etc|var|lib|root|var/log|usr/lib|usr/share)");

    @TempDir
    Path context;

    private final String run = UUID.randomUUID().toString();
    private final Map<String, String> labels = Map.of(LABEL, run);
    private final String repository = "alpinist-test-" + UUID.randomUUID();
    private Engine engine;

    @BeforeEach
    void connect() {
        engine = TestEngine.connected();
        Assumptions.assumeTrue(
                engine.image(BASE).isPresent(),
                () -> "skipped: the engine has no " + BASE
                        + ". To run it, run src/standin/alpine 3.24, as ./check does");
    }

    @AfterEach
    void clean() {
        engine.owned(LABEL, Optional.of(run)).forEach(engine::remove);
        engine.close();
    }

    @Test
    void packagesThatNoRunNeedsAreLeftOut() {
        prune(
                Rewritten.Form.LEFT_OUT,
                "FROM " + BASE + " AS build\nRUN apk add --no-cache gcc musl-dev zlib-dev\nRUN " + COMPILE + "\n" + HEAD
                        + "RUN apk add --no-cache gcc zlib-dev && mkdir -p /root/.cache/pip && echo x > /root/.cache/pip/x\n"
                        + "COPY --from=build /usr/local/bin/note /usr/local/bin/\nCMD [\"note\"]\n",
                FileClass.CACHES);
    }

    @Test
    void packagesOfOneRunAreDeletedInIt() {
        prune(
                Rewritten.Form.VIRTUAL_PACKAGE,
                HEAD + "RUN apk add --no-cache gcc musl-dev zlib-dev \\\n    && " + COMPILE
                        + " \\\n    && mkdir -p /usr/local/include && echo > /usr/local/include/note.h"
                        + " \\\n    && rm /x.c || true\nCMD [\"note\"]\n",
                FileClass.HEADERS);
    }

    @Test
    void aStageIsSplitWithUsersModesLinksAndOddNames() {
        prune(
                Rewritten.Form.SPLIT,
                HEAD + "RUN apk add --no-cache gcc musl-dev zlib-dev && chmod 0555 /usr/lib/libz.so.1.2.13\n"
                        + "RUN addgroup -S notes && adduser -S -G notes notes && mkdir /data /empty \"/srv/my files\""
                        + " && chown notes:notes /data && chmod 2750 /data\n"
                        + "RUN " + COMPILE + " && chown notes /usr/local/bin/note && chmod 4755 /usr/local/bin/note\n"
                        + "RUN ln -s note /usr/local/bin/n && ln /usr/local/bin/note /usr/local/bin/again"
                        + " && echo x > '/srv/my files/a b' && ln -s 'a b' '/srv/my files/link'"
                        + " && mkdir -p /usr/local/lib && echo > /usr/local/lib/libnote.a"
                        + " && mkdir -p /opt/note/lib && echo > /opt/note/lib/libnote.a && echo > /opt/note/lib/note.so"
                        + " && chmod 1777 /srv && echo changed > /etc/motd\n"
                        + "USER notes\nCMD [\"note\"]\n",
                FileClass.STATIC_LIBRARIES);
    }

    private void prune(Rewritten.Form form, String text, FileClass leaves) {
        Image alpine = build(text, "alpine");
        Planner.Candidate candidate = planner(text, alpine).plan(List.of(), Set.of(), Map.of());
        Rewritten rewritten = candidate.rewritten().orElseThrow();
        Image slim = build(rewritten.text(), "slim");

        assertThat(rewritten.form()).isEqualTo(form);
        assertThat(candidate.removedClasses()).containsExactly(leaves);
        assertThat(exitCode(slim)).isZero();
        assertSameTree(alpine, slim, candidate);
        assertThat(packages(slim)).doesNotContainAnyElementsOf(names(candidate, false));
        assertThat(packages(slim)).containsAll(names(candidate, true));
        assertThat(planner(rewritten.text(), slim)
                        .plan(List.of(), Set.of(), Map.of())
                        .rewritten())
                .as("pruning what was pruned")
                .isEmpty();
        System.out.println(form + ": " + bytes(alpine) + " bytes, " + bytes(slim) + " bytes pruned");
    }

    private void assertSameTree(Image alpine, Image slim, Planner.Candidate candidate) {
        FileTree before = tree(alpine);
        FileTree after = tree(slim);
        List<String> gone = new ArrayList<>(candidate.probe().removed());
        Predicate<FileEntry> compared =
                entry -> !NOT_COMPARED.matcher(entry.path()).matches();

        assertThat(after.entries())
                .filteredOn(compared)
                .allSatisfy(entry -> assertThat(before.entry(entry.path()))
                        .hasValueSatisfying(other -> assertThat(other.sameAs(entry))
                                .as(other + " is " + entry)
                                .isTrue()));
        TreeDifference difference = TreeDifference.between(before, ImageContents.of(after));
        assertThat(difference.added()).isEmpty();
        assertThat(difference.changed()).isEmpty();
        ImageContents contents = ImageContents.of(before);
        List<String> dropped = names(candidate, false);
        assertThat(before.entries())
                .filteredOn(compared.and(entry -> !entry.isFolder()))
                .filteredOn(entry -> after.entry(entry.path()).isEmpty())
                .allSatisfy(entry -> assertThat(contents.ownership()
                                        .owner(entry.path())
                                        .filter(dropped::contains)
                                        .isPresent()
                                || gone.stream().anyMatch(path -> entry.path().startsWith(path)))
                        .as("left out: " + entry)
                        .isTrue());
    }

    private Planner planner(String text, Image image) {
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", text));
        Stage stage = dockerfile.stages().get(dockerfile.stages().size() - 1);
        Image base = engine.image(BASE).orElseThrow();
        return new Planner(
                dockerfile,
                stage,
                ImageContents.of(tree(image)),
                ImageContents.of(tree(base)),
                new RuntimeConfig(
                        image.config().entrypoint(),
                        image.config().command(),
                        List.of(),
                        image.config().env(),
                        image.config().workdir()),
                List.of(),
                () -> new LayerOrigins(engine, context.resolveSibling("layers.tar"), System.out::println)
                        .of(stage, image, base));
    }

    private Image build(String text, String name) {
        return engine.build(
                new BuildRequest(
                        context,
                        "Dockerfile",
                        text,
                        Optional.empty(),
                        Map.of(),
                        labels,
                        repository + ":" + name,
                        Optional.empty(),
                        List.of(),
                        Duration.ofMinutes(5)),
                LogSink.NONE);
    }

    private int exitCode(Image image) {
        String container = engine.create(ContainerRequest.of(image.id()).withLabels(labels));
        engine.start(container);
        return engine.await(container, Duration.ofMinutes(1), LogSink.NONE);
    }

    private FileTree tree(Image image) {
        return ImageFiles.of(engine, image.id(), labels, EnumSet.allOf(Fact.class));
    }

    private List<String> packages(Image image) {
        return ImageContents.of(tree(image)).ownership().packageNames();
    }

    private long bytes(Image image) {
        try (InputStream saved = engine.save(image.id())) {
            return ImageSize.measure(saved).uncompressed();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(Planner.Candidate candidate, boolean kept) {
        return candidate.decisions().stream()
                .filter(decision -> decision.kept() == kept)
                .map(PackageDecision::name)
                .toList();
    }
}
