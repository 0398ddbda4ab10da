package io.github.alpinist.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library's packages of different releases: {@code libicu66}, {@code libicu72} and {@code libssl3t64} differ in the
 * version of the soname and in what a change of the ABI appended.
 *
 * @param start the name up to the version
 */
record LibraryFamily(String start) {
    private static final Pattern LIBRARY = Pattern.compile(
            "(?<start>lib.*?[^\\d.])(?<version>\\d[\\d.]*)(?:-\\d)?(?<abi>t64|v5|ldbl|gf|c2a?|debian\\d?|ubuntu\\d?|build\\d)*");

    static Optional<LibraryFamily> of(String debianName) {
        Matcher matcher = LIBRARY.matcher(debianName);
        return matcher.matches() ? Optional.of(new LibraryFamily(matcher.group("start"))) : Optional.empty();
    }

    boolean includes(String debianName) {
        return of(debianName).filter(this::equals).isPresent();
    }
}
