package io.github.alpinist.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What a tar holds, in one number: names, modes, links and contents, but not the times of its files. */
public final class TarDigest {
    private static final Pattern GIT = Pattern.compile("^(\\./)?\\.git/.");

    private TarDigest() {}

    /**
     * SHA-256, in hexadecimal; reads the tar to its end. Git's own folder at the top counts by its commit: its files
     * are others in every checkout, and after every look at its state.
     *
     * @param commit that is checked out, and what it is called; asked only where the tar holds git's folder
     */
    public static String of(InputStream input, Supplier<String> commit) throws IOException {
        MessageDigest sha256 = sha256();
        boolean git = false;
        try (TarArchiveInputStream tar = new TarArchiveInputStream(input)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (GIT.matcher(entry.getName()).find()) {
                    git = true;
                    continue;
                }
                String head = String.join(
                        "\0",
                        entry.getName(),
                        Integer.toOctalString(entry.getMode()),
                        entry.getLinkName(),
                        Long.toString(entry.getSize()));
                sha256.update((head + "\0").getBytes(StandardCharsets.UTF_8));
                new DigestInputStream(tar, sha256).transferTo(OutputStream.nullOutputStream());
            }
        }
        if (git) {
            sha256.update(commit.get().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
