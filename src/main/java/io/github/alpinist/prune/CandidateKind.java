package io.github.alpinist.prune;

/** How a candidate is made. */
public enum CandidateKind {
    /** Packages and files are taken out of a container of the alpine variant. */
    PROBE("probe"),
    /** The pruned Dockerfile is built. */
    BUILD("clean build");

    private final String label;

    CandidateKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
