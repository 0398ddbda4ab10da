package io.github.alpinist.prune;

/**
 * Something that stays besides what the image's files tell.
 *
 * @param name a package, a soname, a command, or a path of a file
 * @param need how sure it is: NEEDED or SUSPECTED
 * @param reason the fact behind it
 */
public record Demand(String name, Need need, String reason) {
    public static Demand needed(String name, String reason) {
        return new Demand(name, Need.NEEDED, reason);
    }

    public static Demand suspected(String name, String reason) {
        return new Demand(name, Need.SUSPECTED, reason);
    }
}
