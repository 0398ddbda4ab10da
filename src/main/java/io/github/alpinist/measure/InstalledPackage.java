package io.github.alpinist.measure;

import java.util.Optional;

/**
 * A package that a distribution's database names.
 *
 * @param kind of the database
 * @param name as the distribution names it
 * @param version as written
 * @param arch in the distribution's words
 * @param bytes its installed size, as the database tells it
 * @param licence absent where it cannot be read
 * @param source name of the source package that it was built of, which advisories name
 * @param sourceVersion of that source package
 */
record InstalledPackage(
        Kind kind,
        String name,
        String version,
        String arch,
        long bytes,
        Optional<String> licence,
        String source,
        String sourceVersion) {
    /** Which distribution's tools installed it. */
    enum Kind {
        APK,
        DEB
    }
}
