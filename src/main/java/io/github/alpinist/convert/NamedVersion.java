package io.github.alpinist.convert;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a Debian package of a language or compiler has in its name, such as 3.11 of python3.11-dev. */
final class NamedVersion {
    private static final Pattern NAME = Pattern.compile(
            "(?:python|ruby|lua|php|gcc|g\\+\\+|gfortran|clang|llvm|golang|postgresql(?:-client)?|openjdk|perl)-?"
                    + "(?<version>\\d+(?:\\.\\d+)*)(?:-.*)?");

    private NamedVersion() {}

    /** The version, where Alpine's packages do not have it in their names. */
    static Optional<String> lost(String debianName, List<String> alpineNames) {
        Matcher matcher = NAME.matcher(debianName);
        if (!matcher.matches() || debianName.matches("python[23]|python[23]-.*")) {
            return Optional.empty();
        }
        String version = matcher.group("version");
        String bare = version.replace(".", "");
        boolean kept = alpineNames.stream().anyMatch(name -> name.contains(version) || name.contains(bare));
        return kept ? Optional.empty() : Optional.of(version);
    }
}
