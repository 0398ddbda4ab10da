package io.github.alpinist.report;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** A strict reader of what should be well-formed. */
final class Xml {
    private Xml() {}

    static Element parse(String text) {
        try {
            DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            reader.setErrorHandler(new DefaultHandler());
            return reader.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + text, e);
        }
    }

    /** Those of a name, or of all by {@code *}, below an element. */
    static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
