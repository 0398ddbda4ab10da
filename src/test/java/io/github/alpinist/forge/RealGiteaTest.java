package io.github.alpinist.forge;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of a pull request on a real Gitea. */
class RealGiteaTest extends ForgeLife {
    private static final String NOT_GIVEN =
            "skipped: no Gitea is given. To run it: -Dgitea=FILE, the program of Gitea 1.26 or later";

    @TempDir
    static Path home;

    private static @Nullable RealGitea gitea;

    /** A class that is skipped as a whole shows no reason, so it is printed. */
    @BeforeAll
    static void startGitea() throws IOException {
        String program = System.getProperty("gitea", "");
        if (program.isEmpty()) {
            System.out.println(NOT_GIVEN);
        }
        Assumptions.assumeFalse(program.isEmpty(), NOT_GIVEN);
        gitea = new RealGitea(Path.of(program), home);
    }

    @AfterAll
    static void stopGitea() {
        if (gitea != null) {
            gitea.close();
        }
    }

    @Override
    ForgeGround start(Path folder) {
        return new RealGiteaGround(running());
    }

    @Override
    String token() {
        return running().token();
    }

    private static RealGitea running() {
        if (gitea == null) {
            throw new IllegalStateException("no Gitea is running");
        }
        return gitea;
    }
}
