package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What a build context holds, in one number: names, modes, links and contents, but not the times of its files. */
public final class ContextDigest {
    private static final int PIPE_BYTES = 1 << 16;

    private ContextDigest() {}

    /**
     * SHA-256, in hexadecimal, over what the engine would be sent.
     *
     * @param commit that is checked out, which counts in place of git's own folder
     * @throws AlpinistException where the context cannot be read
     */
    public static String of(BuildRequest request, Supplier<String> commit) {
        ContextTar context = ContextTar.of(request);
        try (PipedInputStream input = new PipedInputStream(PIPE_BYTES);
                PipedOutputStream output = new PipedOutputStream(input)) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> context.writeTo(output));
            String digest = TarDigest.of(input, commit);
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
}
