package io.github.alpinist.dpkg;

import java.util.List;

/**
 * An installed package of Debian or Ubuntu.
 *
 * @param name without architecture
 * @param version as written
 * @param arch such as {@code amd64} or {@code all}
 * @param installedSize bytes, as the package estimates them; 0 where it does not
 * @param source name of the source package that it was built of
 * @param sourceVersion version of that source package
 * @param files absolute paths of what it shipped, folders among them
 */
public record DpkgPackage(
        String name,
        String version,
        String arch,
        long installedSize,
        String source,
        String sourceVersion,
        List<String> files) {
    public DpkgPackage {
        files = List.copyOf(files);
    }
}
