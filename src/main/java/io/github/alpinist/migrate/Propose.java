package io.github.alpinist.migrate;

/** What is made of a move that passed. */
public enum Propose {
    NONE,
    PATCH,
    GITHUB,
    GITLAB,
    GITEA
}
