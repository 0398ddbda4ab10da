package io.github.alpinist.catalog.join;

import java.util.regex.Pattern;

/** What a package is for; only packages of like purpose are joined. */
enum Role {
    DEVELOPMENT,
    LIBRARY,
    PROGRAM,
    DOCUMENTATION;

    private static final Pattern DOCUMENTS = Pattern.compile(".*-(docs?|dbg|dbgsym|examples)");
    private static final Pattern COMPANION =
            Pattern.compile(".*-(doc|dbg|lang|static|openrc|(bash|zsh|fish)-completion|pyc|nftrules|udev|systemd)");

    static Role of(DebianPackage debian) {
        if (DOCUMENTS.matcher(debian.name()).matches()) {
            return DOCUMENTATION;
        }
        if (isDevelopment(debian.name())) {
            return DEVELOPMENT;
        }
        boolean library = debian.has(Kind.SO) || debian.has(Kind.LINK);
        return library && (debian.name().startsWith("lib") || !debian.has(Kind.CMD)) ? LIBRARY : PROGRAM;
    }

    /** Whether an Alpine package is of this purpose. */
    boolean accepts(String alpineName) {
        return this != DOCUMENTATION
                && !COMPANION.matcher(alpineName).matches()
                && isDevelopment(alpineName) == (this == DEVELOPMENT);
    }

    static boolean isDevelopment(String name) {
        return name.endsWith("-dev");
    }
}
