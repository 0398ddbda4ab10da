package io.github.alpinist.migrate;

import java.util.Optional;

/** Alpinist's own version. */
public final class Version {
    private Version() {}

    /** From the jar's manifest; {@code development} where it runs from classes. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
