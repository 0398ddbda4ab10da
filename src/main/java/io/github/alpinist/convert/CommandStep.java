package io.github.alpinist.convert;

/** A rule about single commands, asked for each in the order of the file. */
interface CommandStep extends Step {
    /** Whether the command was this rule's to deal with; no further rule is asked then. */
    boolean apply(Call call, Draft draft);
}
