package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The pom for networks that reach Jenkins's repository makes the plugin of what the pom at the root makes it of. */
class JenkinsPomTest {
    /** The command line's, what the compiler needs, and what Jenkins has itself. */
    private static final Set<String> NOT_IN_PLUGIN = Set.of("picocli", "slf4j-nop", "value-annotations");

    @Test
    void bothHaveTheSameVersionAndLibraries() throws Exception {
        Element root = pom(Path.of("pom.xml"));
        Element jenkins = pom(Path.of("src/jenkins/pom.xml"));
        Map<String, String> libraries = libraries(root);
        libraries.keySet().removeAll(NOT_IN_PLUGIN);

        assertThat(child(jenkins, "version")).isEqualTo(child(root, "version"));
        assertThat(libraries(jenkins)).containsExactlyEntriesOf(libraries);
    }

    private static Element pom(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    /** Those that a plugin carries, and their versions; Jenkins's own have none here. */
    private static Map<String, String> libraries(Element pom) {
        Map<String, String> libraries = new TreeMap<>();
        for (Node node = element(pom, "dependencies").getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element library && child(library, "scope").matches("|runtime")) {
                String version = child(library, "version");
                if (!version.isEmpty()) {
                    libraries.put(child(library, "artifactId"), resolved(pom, version));
                }
            }
        }
        return libraries;
    }

    private static String resolved(Element pom, String version) {
        return version.startsWith("${")
                ? child(element(pom, "properties"), version.substring(2, version.length() - 1))
                : version;
    }

    private static Element element(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        throw new IllegalArgumentException(parent.getTagName() + " has no " + name);
    }

    /** The text of a child; empty where there is none. */
    private static String child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element.getTextContent().strip();
            }
        }
        return "";
    }
}
