package io.github.alpinist.prune;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the sums of files. */
final class SumsTaker implements Onlooker {
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha1 = digest("SHA-1");

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    @Override
    public void see(byte[] bytes, int from, int length) {
        sha256.update(bytes, from, length);
        sha1.update(bytes, from, length);
    }

    /** Of what went by since the last call. */
    Sums finish() {
        return new Sums(finish(sha256), finish(sha1));
    }

    private static String finish(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
