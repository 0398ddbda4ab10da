package io.github.alpinist.verify;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.InstalledDatabase;
import io.github.alpinist.engine.Engine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names of the packages that apk has installed in a container as it stands; none in one without apk. */
public final class InstalledPackages {
    private static final int LARGEST = 64 << 20;

    private InstalledPackages() {}

    public static Set<String> of(Engine engine, String container) {
        ContainerFiles files = new ContainerFiles(engine, container);
        List<String> databases = new ArrayList<>();
        InstalledDatabase.PATHS.forEach(path -> files.each(path, "Run it again.", (entry, content) -> {
            if (entry.getSize() <= LARGEST) {
                databases.add(new String(content.readNBytes(LARGEST), StandardCharsets.UTF_8));
            }
        }));
        return databases.stream()
                .flatMap(text -> InstalledDatabase.parse(text).packages().all().stream())
                .map(ApkPackage::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
