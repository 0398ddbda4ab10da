package io.github.alpinist.migrate;

/**
 * What a repository says of itself in {@code .alpinist.yml}.
 *
 * @param enabled false keeps Alpinist away
 * @param settings its choices
 */
public record Configuration(boolean enabled, Settings settings) {
    /** A repository that says nothing. */
    public static final Configuration ABSENT = new Configuration(true, Settings.NONE);
}
