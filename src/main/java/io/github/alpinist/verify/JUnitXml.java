package io.github.alpinist.verify;

import io.github.alpinist.engine.SafeText;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the reports that test tools write in the form of Ant's JUnit task. There is no standard: what the tools share is
 * {@code testcase} elements in nested {@code testsuite}s, so that those are counted, and no attribute that claims a sum.
 */
final class JUnitXml {
    /** In one look at a container; each is kept in memory. */
    static final int MOST_CASES = 500_000;

    private static final int DEEPEST = 64;
    private static final int LONGEST_ID = 300;
    private static final Set<String> ROOTS = Set.of("testsuites", "testsuite");
    private static final Set<String> NOT_RUN = Set.of("skipped", "notrun", "disabled", "ignored", "pending");

    private final XMLStreamReader xml;
    private final List<TestCase> cases = new ArrayList<>();
    private final Deque<String> suites = new ArrayDeque<>();
    private Optional<TestCase> current = Optional.empty();

    private JUnitXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The tests of a report, in its order; empty where it is the XML of something else.
     *
     * @throws XMLStreamException where it is no XML, declares a document type, or is nested too deeply
     */
    static List<TestCase> read(InputStream bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to something outside of it");
        });
        XMLStreamReader xml = factory.createXMLStreamReader(bytes);
        try {
            return new JUnitXml(xml).cases();
        } finally {
            xml.close();
        }
    }

    private List<TestCase> cases() throws XMLStreamException {
        int depth = 0;
        boolean report = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw refusal("it declares a document type");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refusal("it has an entity of its own");
                case XMLStreamConstants.START_ELEMENT -> {
                    report |= depth == 0 && ROOTS.contains(xml.getLocalName());
                    if (++depth > DEEPEST) {
                        throw refusal("its elements are nested too deeply");
                    }
                    begin();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end();
                }
                default -> {
                    // text, comments and instructions say nothing of how a test ended
                }
            }
        }
        return report ? cases : List.of();
    }

    private XMLStreamException refusal(String why) {
        return new XMLStreamException(why, xml.getLocation());
    }

    private void begin() {
        switch (xml.getLocalName()) {
            case "testsuite" -> suites.push(attribute("name"));
            case "testcase" -> current = Optional.of(new TestCase(id(), byStatus()));
            case "failure" -> became(TestCase.Result.FAILED);
            case "error" -> became(TestCase.Result.ERRORED);
            case "skipped" -> became(TestCase.Result.SKIPPED);
            default -> {
                // output and properties
            }
        }
    }

    private void end() throws XMLStreamException {
        if (xml.getLocalName().equals("testsuite")) {
            suites.pop();
        } else if (xml.getLocalName().equals("testcase")) {
            current.ifPresent(cases::add);
            current = Optional.empty();
        }
        if (cases.size() > MOST_CASES) {
            throw refusal("it holds more than " + MOST_CASES + " tests");
        }
    }

    /** The worst that is said of a test counts: one that failed may also be said to have been skipped. */
    private void became(TestCase.Result result) {
        current = current.map(each -> each.result().compareTo(result) >= 0 ? each : new TestCase(each.id(), result));
    }

    /** GoogleTest and CTest say by an attribute that a test was not run. */
    private TestCase.Result byStatus() {
        boolean skipped = Stream.of("status", "result").map(this::attribute).anyMatch(NOT_RUN::contains);
        return skipped ? TestCase.Result.SKIPPED : TestCase.Result.PASSED;
    }

    private String id() {
        String suite = Optional.ofNullable(suites.peek()).orElse("");
        String owner = Stream.of(attribute("classname"), attribute("class"), suite)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
        String id = Stream.of(owner, attribute("name"), attribute("file"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" > "));
        return SafeText.of(id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id);
    }

    private String attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }
}
