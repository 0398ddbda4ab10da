package io.github.alpinist.finding;

/** How much a finding weighs, the lightest first. */
public enum Severity {
    /** Worth knowing; nothing to do. */
    NOTE,
    /** A person should look. */
    WARNING,
    /** Stops the run before its next effect. */
    BLOCKER
}
