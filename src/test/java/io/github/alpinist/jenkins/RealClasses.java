package io.github.alpinist.jenkins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Takes the jars out of a Jenkins and its plugins, so that their class files can be read. */
final class RealClasses {
    private static final String LIBRARIES = "WEB-INF/lib/";

    private final Path folder;
    private final List<Path> jars = new ArrayList<>();

    private RealClasses(Path folder) {
        this.folder = folder;
    }

    /** @param folder where the jars go */
    static List<Path> jars(JenkinsFiles files, Path folder) throws IOException {
        RealClasses classes = new RealClasses(folder);
        classes.take(files.war());
        for (Path plugin : files.pluginFiles()) {
            classes.take(plugin);
        }
        return classes.jars;
    }

    private void take(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar")) {
                    take(zip, entry);
                }
            }
        }
    }

    private void take(ZipFile zip, ZipEntry entry) throws IOException {
        Path jar = folder.resolve(jars.size() + ".jar");
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, jar);
        }
        jars.add(jar);
    }
}
