package io.github.alpinist.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** GitHub's own renderer of Markdown, with every extension and with raw HTML let through. */
public final class Cmark {
    private Cmark() {}

    /** Skips the test where {@code cmark-gfm} is not installed. */
    public static String html(String markdown) {
        try {
            Path file = Files.writeString(Files.createTempFile("alpinist", ".md"), markdown);
            String html = output(start(file));
            Files.delete(file);
            return html;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(Path file) {
        List<String> command = new ArrayList<>(List.of("cmark-gfm", "--unsafe", "--github-pre-lang"));
        for (String extension : List.of("table", "autolink", "strikethrough", "tasklist", "footnotes")) {
            command.addAll(List.of("-e", extension));
        }
        command.add(file.toString());
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Assumptions.abort(
                    "cmark-gfm is not installed; Debian's package of that name would make this test run");
        }
    }

    private static String output(Process process) throws IOException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return output;
    }
}
