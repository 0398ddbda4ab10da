package io.github.alpinist.elf;

import java.util.List;

/**
 * Symbol versions that a file asks of a library.
 *
 * @param library the library's name as in {@code DT_NEEDED}
 * @param versions such as {@code GLIBC_2.34}
 */
public record VersionNeed(String library, List<String> versions) {
    public VersionNeed {
        versions = List.copyOf(versions);
    }
}
