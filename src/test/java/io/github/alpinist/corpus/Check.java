package io.github.alpinist.corpus;

/** Something that must hold of every conversion. */
interface Check {
    /** What is counted where it does not hold. */
    String fault();

    /** Looks at one conversion; checks that ask a program in one go only remember it. */
    void examine(Sample sample, Faults faults);

    /** Adds what is known only once all samples were seen. */
    default void finish(Faults faults) {}
}
