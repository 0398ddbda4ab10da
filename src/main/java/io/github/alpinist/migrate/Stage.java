package io.github.alpinist.migrate;

/** One part of a move; reads the record of the stages before it and adds its own. */
interface Stage {
    /** As commands, logs and the record name it. */
    String name();

    /**
     * Does the work and keeps what it came to in the run's record, also where it then fails.
     *
     * @throws io.github.alpinist.finding.AlpinistException where the run cannot go on
     */
    void run(Run run);
}
