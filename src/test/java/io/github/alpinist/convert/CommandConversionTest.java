package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that are run beside a Dockerfile, converted as its RUNs are. */
class CommandConversionTest {
    @Test
    void installingWithAptBecomesInstallingWithApk() {
        assertThat(converted("apt-get update && apt-get install -y curl").commands())
                .containsExactly("apk add --no-cache curl");
    }

    @Test
    void linesStayLines() {
        assertThat(converted("set -e\napt-get update\napt-get install -y curl # to ask\ncurl --version\n")
                        .commands())
                .containsExactly("set -e\napk add --no-cache curl # to ask\ncurl --version");
    }

    @Test
    void aCommandThatAlpineNeedsNothingOfLeaves() {
        assertThat(converted("apt-get update").commands()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pip install pytest", "apk add --no-cache curl", "echo \"$HOME\" && make it"})
    void whatRunsOnAlpineStays(String command) {
        assertThat(converted(command).commands()).containsExactly(command);
        assertThat(converted(command).findings()).isEmpty();
    }

    @Test
    void aPackageThatIsNotKnownBlocksWithItsPlaceInTheCommand() {
        assertThat(converted("true\napt-get install -y no-such-thing-anywhere").findings())
                .filteredOn(Finding::isBlocker)
                .extracting(Finding::place)
                .containsExactly(new Place("--test-setup", 2, 20));
    }

    @Test
    void aDatabaseForTheTestsHoldsNoStateThatCouldBeLost() {
        assertThat(converted("apt-get install -y redis-server").findings()).isEmpty();
    }

    private static CommandConversion converted(String command) {
        Converter converter = new Converter(Catalog.bundled(), Release.DEFAULT, BuildContext.empty(), List.of());
        return CommandConversion.of(converter, "--test-setup", command);
    }
}
