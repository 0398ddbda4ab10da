package io.github.alpinist.lookup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over parts, each of which counts with its length. */
public final class Sha256 {
    private final MessageDigest parts = sha256();

    /** Of these bytes alone, in hexadecimal. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Adds a part. */
    public void add(byte[] part) {
        parts.update((part.length + "\0").getBytes(StandardCharsets.US_ASCII));
        parts.update(part);
    }

    /** In hexadecimal; begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(parts.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
