package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.List;

/** The platforms that Alpine's images are made for, as Docker names them. */
final class Platforms {
    private static final List<String> KNOWN = List.of(
            "linux/amd64",
            "linux/arm64",
            "linux/arm64/v8",
            "linux/arm/v7",
            "linux/arm/v6",
            "linux/386",
            "linux/ppc64le",
            "linux/riscv64",
            "linux/s390x");

    private Platforms() {}

    /** @throws AlpinistException where it is none of them, which the engine would find out only after a pull */
    static String known(String platform) {
        if (!KNOWN.contains(platform)) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "There is no Alpine for the platform '" + platform + "'",
                    "Choose one of " + KNOWN + ".");
        }
        return platform;
    }
}
