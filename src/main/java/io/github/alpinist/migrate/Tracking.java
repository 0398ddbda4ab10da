package io.github.alpinist.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Asks git whether a repository carries a record of its own, which would be somebody's word and not this tool's. */
final class Tracking {
    private static final long TIMEOUT_SECONDS = 20;

    private Tracking() {}

    static boolean isTracked(Path root) {
        if (!Files.exists(root.resolve(Workspace.NAME).resolve(RecordFile.NAME))) {
            return false;
        }
        ProcessBuilder git = new ProcessBuilder(
                        "git",
                        "-c",
                        "safe.directory=*",
                        "-c",
                        "core.fsmonitor=false",
                        "ls-files",
                        "--error-unmatch",
                        Workspace.NAME + "/" + RecordFile.NAME)
                .directory(root.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        git.environment().clear();
        git.environment().put("PATH", path);
        try {
            Process process = git.start();
            boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return !ended || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
