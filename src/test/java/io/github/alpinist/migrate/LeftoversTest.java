package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Owned;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs leave on the engine: nothing, or what the next run goes on from, and never a person's own things. */
@Tag("engine")
class LeftoversTest {
    private static final String OF_A_PERSON = "alpinist-test/of-a-person:1";

    @TempDir
    Path folder;

    private Engine engine;
    private SmallMove move;

    @BeforeEach
    void connect() throws IOException {
        engine = SmallMove.engine();
        move = SmallMove.in(folder.resolve("repository"));
    }

    @AfterEach
    void cleanUp() {
        new Cleaning(move.repository()).clean(engine);
        engine.close();
    }

    @Test
    void aRunThatPassedLeavesNothing() {
        assertThat(move.migrate(TestEngine::connected).error()).isEmpty();

        assertNothingIsLeft(move.run());
    }

    @Test
    void aBuildThatFailsLeavesNothing() throws IOException {
        write("FROM debian:bookworm-slim\nRUN echo half > /half\nRUN exit 7\n");

        assertFails(Failure.BUILD);
        assertThat(new Leftovers(engine).of(move.run())).isEmpty();
    }

    @Test
    void testsThatFailLeaveNothing() throws IOException {
        write("FROM debian:bookworm-slim\nRUN : > /made\n");

        assertFails(Failure.TESTS);
        assertThat(new Leftovers(engine).of(move.run())).isEmpty();
    }

    @Test
    void stagesKeepTheirImagesUntilTheProposal() {
        assertThat(move.migrator(TestEngine::connected, false).build().error()).isEmpty();
        assertThat(images()).hasSize(2);
        assertThat(move.migrator(TestEngine::connected, false).test().error()).isEmpty();
        assertThat(move.migrator(TestEngine::connected, false).prune().error()).isEmpty();
        assertThat(move.migrator(TestEngine::connected, false).measure().error())
                .isEmpty();
        assertThat(images()).hasSizeGreaterThanOrEqualTo(2);

        assertThat(move.migrator(TestEngine::connected, false).propose().error())
                .isEmpty();

        assertNothingIsLeft(move.run());
    }

    @Test
    void nothingIsMeasuredWhereTheImagesAreGone() {
        move.migrate(TestEngine::connected);

        Finished measured = move.migrator(TestEngine::connected, false).measure();

        assertThat(measured.error())
                .get()
                .extracting(AlpinistException::failure)
                .isEqualTo(Failure.INPUT);
        assertThat(measured.error().orElseThrow()).hasMessageContaining("is not on this engine");
    }

    @Test
    void stagesOfAnEditedDockerfileRemoveWhatTheLastOnesBuilt() throws IOException {
        move.migrator(TestEngine::connected, false).build();
        String earlier = move.run();
        write(SmallMove.dockerfile("another"));

        move.migrator(TestEngine::connected, false).build();

        assertThat(move.run()).isNotEqualTo(earlier);
        assertThat(new Leftovers(engine).of(earlier)).isEmpty();
        assertThat(images()).hasSize(2);
    }

    @Test
    void aRunThatNeedsNoEngineRemovesWhatAnEarlierOneLeft() throws IOException {
        move.migrator(TestEngine::connected, false).build();
        String earlier = move.run();
        write("FROM alpine:3.22\n");

        move.migrate(TestEngine::connected);

        assertNothingIsLeft(earlier);
    }

    @Test
    void whatWasKeptStaysUntilItIsCleaned() throws IOException {
        move.migrator(TestEngine::connected, true).migrate();
        String kept = move.run();
        write(SmallMove.dockerfile("another"));
        move.migrate(TestEngine::connected);
        assertThat(new Leftovers(engine).of(kept)).isNotEmpty();

        assertThat(new Cleaning(move.repository()).clean(engine).things()).isNotEmpty();

        assertNothingIsLeft(kept);
    }

    @Test
    void cleaningOneFolderLeavesTheRunsOfAnother() throws IOException {
        move.migrator(TestEngine::connected, false).build();
        SmallMove other = SmallMove.in(folder.resolve("other"));
        other.migrator(TestEngine::connected, false).build();

        new Cleaning(other.repository()).clean(engine);

        assertThat(images()).hasSize(2);
        assertThat(new Leftovers(engine).of(other.run())).isEmpty();
    }

    @Test
    void imagesThatAPersonTaggedOrRunsStay() {
        move.migrator(TestEngine::connected, false).build();
        String built = images().get(0).name();
        engine.tag(built, OF_A_PERSON);
        String container = engine.create(ContainerRequest.of(OF_A_PERSON));
        try {
            new Cleaning(move.repository()).clean(engine);

            assertThat(engine.image(built)).isEmpty();
            assertThat(engine.image(OF_A_PERSON)).isPresent();
            assertThat(engine.running(container)).isFalse();
        } finally {
            engine.remove(container);
            engine.removeImage(OF_A_PERSON);
        }
    }

    @Test
    void aRunGoesOnFromWhatAKilledOneBuiltAndRemovesItsContainers() {
        move.migrator(TestEngine::connected, false).build();
        String run = move.run();
        engine.start(engine.create(ContainerRequest.of(images().get(0).name())
                .withEntrypoint(List.of("sleep", "600"))
                .withLabels(Leftovers.labels(run))));

        Finished finished = move.migrate(TestEngine::connected);

        assertThat(finished.error()).isEmpty();
        assertThat(move.run()).isEqualTo(run);
        assertNothingIsLeft(run);
    }

    @Test
    void imagesOfAnotherRunAreNotTakenForThisOnes() throws IOException {
        move.migrator(TestEngine::connected, false).build();
        String run = move.run();
        String forged = run.substring(0, run.length() - 8) + "00000000";
        Files.writeString(
                move.file(RecordFile.NAME),
                Files.readString(move.file(RecordFile.NAME)).replace(run, forged));

        move.migrator(TestEngine::connected, false).migrate();

        assertThat(Files.readString(move.file("logs/build-original.log"))).contains(forged);
        assertNothingIsLeft(run);
        assertNothingIsLeft(forged);
    }

    @Test
    void aScanThatWasKilledIsTidiedUpAndOneThatGoesOnIsNot() {
        String killed = scan(Map.of("io.github.alpinist.scan", "1-1"));
        String goingOn = scan(Scans.labels());
        try {
            assertThat(new Cleaning(move.repository()).clean(engine).things())
                    .extracting(Owned::id)
                    .contains(killed)
                    .doesNotContain(goingOn);
            assertThat(engine.running(goingOn)).isFalse();
        } finally {
            engine.remove(goingOn);
            engine.remove(killed);
        }
    }

    private String scan(Map<String, String> labels) {
        return engine.create(ContainerRequest.of(SmallMove.SMALL).withLabels(labels));
    }

    private void assertFails(Failure failure) {
        assertThat(move.migrate(TestEngine::connected).error())
                .map(AlpinistException::failure)
                .contains(failure);
    }

    private void assertNothingIsLeft(String run) {
        assertThat(new Leftovers(engine).of(run)).isEmpty();
        assertThat(move.file("runs"))
                .satisfiesAnyOf(
                        file -> assertThat(file).doesNotExist(),
                        file -> assertThat(file).content().doesNotContain(run));
    }

    private List<Owned> images() {
        return new Leftovers(engine).of(move.run());
    }

    private void write(String dockerfile) throws IOException {
        Files.writeString(move.repository().resolve("Dockerfile"), dockerfile);
    }
}
