package io.github.alpinist.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The licences that a move brings into the image, and takes out of it. Debian's short names are compared under the
 * names that SPDX has for them; what neither of the two knows is compared as it is written.
 *
 * @param added of packages of the result, and of none of the original; sorted
 * @param gone of packages of the original, and of none of the result; sorted
 */
public record LicenceChange(List<String> added, List<String> gone) {
    private static final Pattern PARTS = Pattern.compile("(?i)\\s+(?:and|or)\\s+|[(),|]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern GNU =
            Pattern.compile("(?i)(A?GPL|LGPL|GFDL)-?v?([123](?:\\.[0-9])?)(?:\\.0)?(\\+)?(-only|-or-later)?");
    private static final Map<String, String> OF_DEBIAN = Map.ofEntries(
            Map.entry("expat", "MIT"),
            Map.entry("mit", "MIT"),
            Map.entry("bsd-2-clause", "BSD-2-Clause"),
            Map.entry("bsd-3-clause", "BSD-3-Clause"),
            Map.entry("bsd-4-clause", "BSD-4-Clause"),
            Map.entry("isc", "ISC"),
            Map.entry("zlib", "Zlib"),
            Map.entry("apache-2", "Apache-2.0"),
            Map.entry("apache-2.0", "Apache-2.0"),
            Map.entry("artistic-1", "Artistic-1.0"),
            Map.entry("artistic-2", "Artistic-2.0"),
            Map.entry("cc0-1", "CC0-1.0"),
            Map.entry("mpl-1.1", "MPL-1.1"),
            Map.entry("mpl-2", "MPL-2.0"),
            Map.entry("bsl-1", "BSL-1.0"),
            Map.entry("psf-2", "PSF-2.0"),
            Map.entry("public-domain", "Public-Domain"));

    public LicenceChange {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /** Absent where the licences of one of them could not be read. */
    public static Optional<LicenceChange> of(Contents original, Contents result) {
        NavigableSet<String> before = licences(original);
        NavigableSet<String> after = licences(result);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LicenceChange(without(after, before), without(before, after)));
    }

    private static List<String> without(NavigableSet<String> some, NavigableSet<String> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }

    private static NavigableSet<String> licences(Contents contents) {
        NavigableSet<String> licences = new TreeSet<>();
        contents.packages().stream()
                .flatMap(each -> each.licence().stream())
                .flatMap(LicenceChange::parts)
                .forEach(licences::add);
        return licences;
    }

    private static Stream<String> parts(String licence) {
        return PARTS.splitAsStream(licence)
                .map(part -> SPACES.matcher(part.strip()).replaceAll(" "))
                .filter(part -> !part.isEmpty())
                .map(LicenceChange::spdx);
    }

    private static String spdx(String name) {
        Matcher gnu = GNU.matcher(name);
        if (!gnu.matches()) {
            String known = name.toLowerCase(Locale.ROOT).replaceFirst("\\.0$", "");
            return Optional.ofNullable(OF_DEBIAN.get(known)).orElse(name);
        }
        String number = gnu.group(2).contains(".") ? gnu.group(2) : gnu.group(2) + ".0";
        boolean later = gnu.group(3) != null || "-or-later".equalsIgnoreCase(gnu.group(4));
        return gnu.group(1).toUpperCase(Locale.ROOT) + "-" + number + (later ? "-or-later" : "-only");
    }
}
