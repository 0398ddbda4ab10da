package io.github.alpinist.corpus;

import java.io.PrintStream;

/** How far two people's lists of packages agree, on average over pairs of lists. */
final class Agreement {
    private double recall;
    private double precision;
    private int withTheirs;
    private int withOurs;

    /**
     * @param theirs how many a person names, at least one
     * @param found how many of those are ours too
     * @param ours how many we name
     * @param right how many of those are the person's too
     */
    void add(int theirs, int found, int ours, int right) {
        withTheirs++;
        recall += (double) found / theirs;
        if (ours > 0) {
            withOurs++;
            precision += (double) right / ours;
        }
    }

    int pairs() {
        return withTheirs;
    }

    void print(String how, PrintStream out) {
        out.printf(
                "%6.1f %% of a person's names are among ours, on average of %d%s%n",
                100 * recall / Math.max(1, withTheirs), withTheirs, how);
        out.printf(
                "%6.1f %% of ours are among the person's, on average of %d%s%n",
                100 * precision / Math.max(1, withOurs), withOurs, how);
    }
}
