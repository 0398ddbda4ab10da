package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepPlaceTest {
    private static final String DOCKERFILE = """
            ARG TAG=12
            # the first
            FROM debian:$TAG AS Build
            ENV A=b
            RUN make \\
                all
            WORKDIR /app
            FROM build
            COPY --from=build /app /
            CMD ["x"]
            RUN true
            """;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "[build 1/3] FROM docker.io/library/debian:12, 3",
                "[build 2/3] RUN make     all, 5",
                "[linux/arm64 build 3/3] WORKDIR /app, 7",
                "[stage-1 1/3] FROM build, 8",
                "[stage-1  2/3] COPY --from=build /app /, 9",
                "[stage-1 3/3] RUN true, 11",
                "[stage-0 3/4] RUN make, 5",
                "[stage-1 3/4] CMD [], 10",
            })
    void theNumbersOfAStepLeadToItsLine(String step, int line) {
        assertThat(place(step)).map(Place::line).contains(line);
    }

    @ParameterizedTest
    @CsvSource({"exporting to image", "[internal] load build context", "[build 2/3] COPY x", "[other 2/3] RUN make"})
    void aStepThatLeadsNowhereHasNoLine(String step) {
        assertThat(place(step)).isEmpty();
    }

    private static Optional<Place> place(String step) {
        return StepPlace.of(
                new BuildRequest(
                        Path.of("."),
                        "Dockerfile",
                        DOCKERFILE,
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        "tag",
                        Optional.empty(),
                        List.of(),
                        Duration.ZERO),
                step);
    }
}
