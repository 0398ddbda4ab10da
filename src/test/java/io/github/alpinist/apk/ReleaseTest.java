package io.github.alpinist.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.22", "v3.22", "3.22.1", "3.22_alpha20250108", " 3.22\n"})
    void aReleaseIsReadInTheFormsThatPeopleAndImagesUse(String text) {
        assertThat(Release.parse(text)).contains(new Release(3, 22));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "edge", "latest", "3", "3.x", "22-04"})
    void whatIsNoReleaseIsNone(String text) {
        assertThat(Release.parse(text)).isEmpty();
    }

    @Test
    void whatIsNoReleaseIsRefusedWhereOneIsNeeded() {
        assertThat(Release.require("3.25")).hasToString("3.25");
        assertThatThrownBy(() -> Release.require("edge"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("'edge' is not a release of Alpine");
    }
}
