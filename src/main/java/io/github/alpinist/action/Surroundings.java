package io.github.alpinist.action;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;

/** Looks whether a step may do its work where it stands: no token near what the repository's code could read. */
final class Surroundings {
    private Surroundings() {}

    /** @throws AlpinistException of kind {@link Failure#INPUT} where it may not */
    static void requireSafe(Runner runner, Mode mode) {
        refuseIf(
                runner.event().equals("pull_request_target"),
                "The event pull_request_target runs a stranger's code beside this repository's token",
                "Let the workflow run on push, pull_request or schedule.");
        refuseIf(
                mode == Mode.MIGRATE && runner.hasToken(),
                "Mode migrate runs the repository's code, and takes no token",
                "Give the token to a step in mode propose, in a job of its own.");
    }

    private static void refuseIf(boolean condition, String message, String remedy) {
        if (condition) {
            throw new AlpinistException(Failure.INPUT, message, remedy);
        }
    }
}
