package io.github.alpinist.jenkins;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.objectweb.asm.tree.ClassNode;

/** A folder of class files. */
record Compiled(Path folder) {
    /**
     * Compiles made-up classes.
     *
     * @param folder where their source and classes go
     * @param name of the class that the source has
     */
    static Compiled of(Path folder, String name, String source, Compiled... classPath) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        List<Path> places = Stream.of(classPath).map(Compiled::folder).toList();
        return compile(folder.resolve("classes"), List.of(file), places);
    }

    /** This project's own, and what it was compiled against. */
    static Compiled project() {
        return new Compiled(Path.of("target/classes"));
    }

    private static Compiled compile(Path classes, List<Path> sources, List<Path> classPath) {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Stream<String> options = Stream.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", path);
        String[] arguments =
                Stream.concat(options, sources.stream().map(Path::toString)).toArray(String[]::new);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
            throw new IllegalArgumentException("the compiler refused " + sources);
        }
        return new Compiled(classes);
    }

    List<ClassNode> nodes() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .sorted()
                    .map(Compiled::node)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassNode node(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ClassFiles.node(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
