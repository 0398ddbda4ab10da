package io.github.alpinist.measure;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Package URLs of a distribution's packages (ECMA-427). */
final class PackageUrl {
    private static final String PLAIN = ".-_~:";

    private PackageUrl() {}

    /** Such as {@code pkg:apk/alpine/musl@1.2.5-r0?arch=x86_64&distro=alpine-3.20}. */
    static String of(InstalledPackage each, Optional<Distribution> distribution) {
        String type = each.kind().name().toLowerCase(Locale.ROOT);
        String namespace = distribution
                .map(Distribution::id)
                .orElse(each.kind() == InstalledPackage.Kind.APK ? "alpine" : "debian");
        StringBuilder url = new StringBuilder("pkg:" + type + "/" + encoded(namespace) + "/" + encoded(each.name()));
        url.append('@').append(encoded(each.version()));
        url.append("?arch=").append(encoded(each.arch()));
        distribution.ifPresent(found -> url.append("&distro=").append(encoded(found.qualifier())));
        return url.toString();
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
