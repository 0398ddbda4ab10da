package io.github.alpinist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The npm packages that tests compare with, at the versions of {@code action/package-lock.json}. */
public final class Npm {
    private static final Path HOME = Path.of("target", "npm").toAbsolutePath();
    private static final List<String> FILES = List.of("package.json", "package-lock.json");

    private Npm() {}

    /** Installs them where that is not done; skips the test where it cannot be. */
    public static synchronized Path installed() throws IOException {
        Assumptions.assumeTrue(
                Tool.has("node") && Tool.has("npm"), "skipped: Node.js and npm are missing; they would make it run");
        if (!isCurrent()) {
            Files.createDirectories(HOME);
            for (String file : FILES) {
                Files.copy(Path.of("action", file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            Tool.Result result = Tool.runIn(HOME, "", "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            if (!result.ok()) {
                Files.delete(HOME.resolve(FILES.get(1)));
            }
            Assumptions.assumeTrue(
                    result.ok(),
                    () -> "skipped: npm could not install the packages of action/package-lock.json; a package registry"
                            + " within reach would make it run: " + result.errors());
        }
        return HOME;
    }

    /** A program of one of the packages. */
    public static String program(String name) throws IOException {
        return installed().resolve("node_modules/.bin").resolve(name).toString();
    }

    private static boolean isCurrent() throws IOException {
        for (String file : FILES) {
            Path copy = HOME.resolve(file);
            if (!Files.exists(copy) || Files.mismatch(Path.of("action", file), copy) >= 0) {
                return false;
            }
        }
        return Files.exists(HOME.resolve("node_modules/.package-lock.json")); // what npm writes last
    }
}
