package io.github.alpinist.measure;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's copyright files, where they are in their machine-readable form (copyright-format 1.0). */
final class DebianCopyright {
    private static final Pattern FORMAT = Pattern.compile("(?i)^Format(-Specification)?: *\\S");
    private static final Pattern LICENCE = Pattern.compile("(?im)^License: *(\\S.*)$");
    private static final int MOST_NAMES = 50;

    private DebianCopyright() {}

    /** The distinct short names, sorted, between commas; absent where the file is in no form that can be read. */
    static Optional<String> licences(String text) {
        if (!FORMAT.matcher(text.stripLeading()).find()) {
            return Optional.empty();
        }
        TreeSet<String> names = new TreeSet<>();
        Matcher licence = LICENCE.matcher(text);
        while (licence.find() && names.size() < MOST_NAMES) {
            names.add(licence.group(1).strip());
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
}
