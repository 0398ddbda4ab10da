package io.github.alpinist.report;

/** What is measured by running the variants; of each, less is better. */
public enum Quantity {
    /** From the container's start to the first answer. */
    START("time to start", Unit.MILLISECONDS),
    /** Of one test command. */
    TEST("time of a test", Unit.MILLISECONDS),
    /** Without any cache, one variant after the other. */
    BUILD("time to build", Unit.MILLISECONDS),
    /** After the start, before anything is asked. */
    MEMORY_SETTLED("memory when settled", Unit.BYTES),
    /** The most while the program was asked. */
    MEMORY_PEAK("memory at its peak", Unit.BYTES),
    /** The most while the tests ran. */
    MEMORY_OF_TESTS("memory of the tests at its peak", Unit.BYTES);

    /** In which samples are kept. */
    public enum Unit {
        MILLISECONDS,
        BYTES
    }

    private final String label;
    private final Unit unit;

    Quantity(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }
}
