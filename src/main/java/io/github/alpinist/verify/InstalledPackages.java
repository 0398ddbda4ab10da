package io.github.alpinist.verify;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.InstalledDatabase;
import io.github.alpinist.engine.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The names of the packages that apk has installed in a container as it stands; none in one without apk. */
final class InstalledPackages {
    private static final int LARGEST = 64 << 20;

    private InstalledPackages() {}

    static Set<String> of(Engine engine, String container) {
        return InstalledDatabase.PATHS.stream()
                .flatMap(path -> engine.copyFrom(container, path).stream())
                .flatMap(tar -> text(tar).stream())
                .flatMap(text -> InstalledDatabase.parse(text).packages().all().stream())
                .map(ApkPackage::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> text(InputStream stream) {
        try (stream;
                TarArchiveInputStream tar = new TarArchiveInputStream(stream)) {
            TarArchiveEntry entry = tar.getNextEntry();
            return entry != null && entry.isFile() && entry.getSize() <= LARGEST
                    ? Optional.of(new String(tar.readNBytes(LARGEST), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
