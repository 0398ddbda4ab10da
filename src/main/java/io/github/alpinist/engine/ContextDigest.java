package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What a build context holds, in one number: names, modes, links and contents, but not the times of its files. */
public final class ContextDigest {
    private static final int PIPE_BYTES = 1 << 16;

    private ContextDigest() {}

    /**
     * SHA-256, in hexadecimal, over what the engine would be sent.
     *
     * @throws AlpinistException where the context cannot be read
     */
    public static String of(BuildRequest request) {
        ContextTar context = ContextTar.of(request);
        try (PipedInputStream input = new PipedInputStream(PIPE_BYTES);
                PipedOutputStream output = new PipedOutputStream(input)) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> context.writeTo(output));
            String digest = digest(input);
            writing.join();
            return digest;
        } catch (CompletionException e) {
            throw e.getCause() instanceof AlpinistException known ? known : e;
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES,
                    "The build context " + request.context() + " cannot be read: " + e.getMessage(),
                    "Check its permissions.",
                    e);
        }
    }

    private static String digest(PipedInputStream input) throws IOException {
        MessageDigest sha256 = sha256();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(input)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
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
