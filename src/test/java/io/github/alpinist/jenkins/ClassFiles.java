package io.github.alpinist.jenkins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Class files of jars and folders, and the JDK's own: they are read, and never loaded. */
final class ClassFiles implements AutoCloseable {
    private final URLClassLoader places;
    private final Map<String, Optional<ClassNode>> read = new HashMap<>();

    /**
     * The first place that has a class counts.
     *
     * @param known classes before all places
     * @param places jars, and folders
     */
    ClassFiles(Collection<ClassNode> known, List<Path> places) {
        known.forEach(node -> read.put(node.name, Optional.of(node)));
        URL[] urls = places.stream().map(ClassFiles::url).toArray(URL[]::new);
        this.places = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    /** @param name with slashes */
    Optional<ClassNode> find(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    static ClassNode node(InputStream in) throws IOException {
        ClassNode node = new ClassNode();
        new ClassReader(in).accept(node, ClassReader.SKIP_DEBUG);
        return node;
    }

    @Override
    public void close() throws IOException {
        places.close();
    }

    private Optional<ClassNode> read(String name) {
        try (InputStream in = places.getResourceAsStream(name + ".class")) {
            return in == null ? Optional.empty() : Optional.of(node(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
