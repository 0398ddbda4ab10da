package io.github.alpinist.engine;

/**
 * One step of a build at one moment.
 *
 * @param number from 1, in the order in which the engine named its steps
 * @param total steps that the engine has named so far
 * @param name as the engine shows it, such as {@code [2/5] RUN make}
 * @param state what just happened to it
 */
public record BuildStep(int number, int total, String name, State state) {
    /** What just happened to a step. */
    public enum State {
        STARTED,
        CACHED,
        DONE,
        FAILED
    }
}
