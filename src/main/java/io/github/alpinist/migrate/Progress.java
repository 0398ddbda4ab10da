package io.github.alpinist.migrate;

import io.github.alpinist.engine.BuildStep;
import io.github.alpinist.finding.Finding;

/** Watches a run; a door shows it to people. Methods may be called from several threads. */
public interface Progress {
    /** Shows nothing. */
    Progress NONE = new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public void say(String line) {}

        @Override
        public void finding(Finding finding) {}

        @Override
        public void output(String variant, String line) {}

        @Override
        public void step(String variant, BuildStep step) {}
    };

    /** A stage begins. */
    void stage(String name);

    /** Something worth a line of its own. */
    void say(String line);

    void finding(Finding finding);

    /** A line of a build's or a test's output, made harmless. */
    void output(String variant, String line);

    /** A build's step changed its state. */
    void step(String variant, BuildStep step);

    /** Whether a person watches: then one line that moves is shown instead of what programs write. */
    default boolean isWatched() {
        return false;
    }

    /** What goes on at this moment, each second, for a door that {@link #isWatched}. */
    default void now(String line) {}

    /** A stage has ended, and this is the record now, as JSON: for a door that keeps a copy of its own. */
    default void recorded(String record) {}
}
