package io.github.alpinist.corpus;

import io.github.alpinist.apk.ApkIndex;
import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.Packages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A release's repositories, as folders that each hold {@code x86_64/APKINDEX.tar.gz}.
 *
 * @param folder of the release, such as one that holds {@code main} and {@code community}
 * @param names below the folder, in order
 */
record Repositories(Path folder, List<String> names, List<Packages> packages) {
    private static final String INDEX = "x86_64/APKINDEX.tar.gz";

    static Repositories below(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> found = children.filter(child -> Files.exists(child.resolve(INDEX)))
                    .sorted()
                    .toList();
            return new Repositories(
                    folder.toAbsolutePath(),
                    found.stream().map(child -> child.getFileName().toString()).toList(),
                    found.stream().map(Repositories::read).toList());
        }
    }

    private static Packages read(Path repository) {
        Path file = repository.resolve(INDEX);
        try (InputStream in = Files.newInputStream(file)) {
            return ApkIndex.read(file.toString(), in).packages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages that answer to a name. */
    Set<String> providing(String name) {
        return packages.stream()
                .flatMap(each -> each.providing(name).stream())
                .map(ApkPackage::name)
                .collect(Collectors.toSet());
    }

    /** Whether {@code apk add} finds a package that has the name or provides it. */
    boolean has(String name) {
        return packages.stream().anyMatch(each -> !each.providing(name).isEmpty());
    }
}
