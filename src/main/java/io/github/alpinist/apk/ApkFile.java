package io.github.alpinist.apk;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file as a package shipped it.
 *
 * @param path absolute
 * @param checksum as in the database: {@code Q1} and the SHA-1 in Base64; empty where it has none
 */
public record ApkFile(String path, String checksum) {
    private static final String SHA1 = "Q1";

    /** The SHA-1 of the contents (of the target, for a symbolic link) in hexadecimal digits, where it is known. */
    public Optional<String> sha1() {
        if (!checksum.startsWith(SHA1)) {
            return Optional.empty();
        }
        try {
            byte[] digest = Base64.getDecoder().decode(checksum.substring(SHA1.length()));
            return Optional.of(HexFormat.of().formatHex(digest));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
