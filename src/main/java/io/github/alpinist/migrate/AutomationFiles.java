package io.github.alpinist.migrate;

import java.util.regex.Pattern;

/** What forges and CI systems act on, and Alpinist itself: nothing that a conversion changes. */
final class AutomationFiles {
    private static final Pattern ITS_OWN = Pattern.compile("(?i)(?:.*/)?(?:\\.git[^/]*|\\.circleci|\\.buildkite"
            + "|\\.woodpecker[^/]*|\\.forgejo|\\.alpinist[^/]*|\\.travis[^/]*|\\.drone[^/]*|jenkinsfile[^/]*"
            + "|azure-pipelines[^/]*|bitbucket-pipelines[^/]*)(?:/.*)?");
    private static final Pattern DOCKERFILE = Pattern.compile("(?i)(?:.*[./])?(?:docker|container)file");

    private AutomationFiles() {}

    /** @param path in the repository, with slashes */
    static boolean holds(String path) {
        return ITS_OWN.matcher(path).matches();
    }

    /** Whether a path can only be a Dockerfile, wherever it lies. */
    static boolean isDockerfile(String path) {
        return DOCKERFILE.matcher(path).matches();
    }
}
