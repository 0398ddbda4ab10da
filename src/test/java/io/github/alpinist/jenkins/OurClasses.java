package io.github.alpinist.jenkins;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;

/**
 * The compiled classes of this project.
 *
 * @param all without the declarations
 * @param plugin those that Jenkins runs
 * @param declarations of Jenkins's API, against which the plugin was compiled
 */
record OurClasses(List<ClassNode> all, List<ClassNode> plugin, List<ClassNode> declarations) {
    private static final String ROOT = "io/github/alpinist/";

    static OurClasses read() {
        List<ClassNode> compiled = Compiled.project().nodes();
        return new OurClasses(
                compiled.stream().filter(node -> node.name.startsWith(ROOT)).toList(),
                compiled.stream()
                        .filter(node -> node.name.startsWith(ROOT + "jenkins/"))
                        .toList(),
                compiled.stream().filter(node -> !node.name.startsWith(ROOT)).toList());
    }

    /** The jars of this project's libraries. */
    static List<Path> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }
}
