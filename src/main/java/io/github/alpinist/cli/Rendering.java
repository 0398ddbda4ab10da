package io.github.alpinist.cli;

/** The renderings of a report. */
enum Rendering {
    TEXT,
    MARKDOWN,
    HTML,
    JSON
}
