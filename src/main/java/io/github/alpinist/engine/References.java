package io.github.alpinist.engine;

/** Reads image references as Docker does. */
final class References {
    static final String DOCKER_HUB = "https://index.docker.io/v1/";

    private References() {}

    /** The reference with the tag {@code latest} where it has neither tag nor digest. */
    static String withTag(String reference) {
        boolean tagged = reference.contains("@") || reference.indexOf(':', reference.lastIndexOf('/') + 1) >= 0;
        return tagged ? reference : reference + ":latest";
    }

    /** The registry's host and port, or {@link #DOCKER_HUB} as Docker's configuration names it. */
    static String registry(String reference) {
        int slash = reference.indexOf('/');
        String first = slash < 0 ? "" : reference.substring(0, slash);
        boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
        return !host || first.equals("docker.io") || first.equals("index.docker.io") ? DOCKER_HUB : first;
    }
}
