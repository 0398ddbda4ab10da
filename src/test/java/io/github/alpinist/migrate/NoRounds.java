package io.github.alpinist.migrate;

import java.util.Optional;

/** Settings for tests of what is not measuring, which takes its time. */
final class NoRounds {
    static final MeasureChoices CHOICES =
            new MeasureChoices(Optional.of(0), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private NoRounds() {}
}
