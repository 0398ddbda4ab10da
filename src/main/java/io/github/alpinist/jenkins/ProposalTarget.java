package io.github.alpinist.jenkins;

import java.io.Serializable;

/** Where a pull request is opened, and as whom; the credential itself is looked up when it is needed. */
final class ProposalTarget implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String credentialsId;
    private final String repository;

    /** @param repository as {@code owner/name}; empty where the build's environment tells it */
    ProposalTarget(String credentialsId, String repository) {
        this.credentialsId = credentialsId;
        this.repository = repository;
    }

    String credentialsId() {
        return credentialsId;
    }

    String repository() {
        return repository;
    }
}
