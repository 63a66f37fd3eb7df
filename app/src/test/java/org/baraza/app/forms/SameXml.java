package org.baraza.app.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Whether two files say the same in XML: elements in the same order, the same attributes in whatever order, the same text
 * sign by sign. Only blanks between elements that hold no other text do not count.
 */
final class SameXml {

    private SameXml() {}

    /** Where they first differ; empty when they do not. */
    static Optional<String> difference(String expected, String actual) {
        return difference(root(expected), root(actual), "");
    }

    static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("no XML: " + e.getMessage(), e);
        }
    }

    private static Optional<String> difference(Element expected, Element actual, String above) {
        String path = above + "/" + expected.getNodeName() + identity(expected);
        if (!name(expected).equals(name(actual))) {
            return Optional.of(
                    path + ": expected element " + name(expected) + ", was " + name(actual) + identity(actual));
        }
        if (!attributes(expected).equals(attributes(actual))) {
            return Optional.of(path + ": expected attributes " + attributes(expected) + ", were " + attributes(actual));
        }
        List<Node> wanted = parts(expected);
        List<Node> found = parts(actual);
        for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
            Optional<String> difference = part(wanted.get(i), found.get(i), path);
            if (difference.isPresent()) {
                return difference;
            }
        }
        if (wanted.size() != found.size()) {
            List<Node> longer = wanted.size() > found.size() ? wanted : found;
            Node odd = longer.get(Math.min(wanted.size(), found.size()));
            return Optional.of(path + ": expected " + wanted.size() + " parts, were " + found.size() + "; one has "
                    + odd.getNodeName() + (odd instanceof Element e ? identity(e) : odd.getNodeValue()));
        }
        return Optional.empty();
    }

    private static Optional<String> part(Node expected, Node actual, String path) {
        if (expected instanceof Element wanted && actual instanceof Element found) {
            return difference(wanted, found, path);
        }
        boolean texts = expected.getNodeType() == actual.getNodeType();
        return texts && expected.getNodeValue().equals(actual.getNodeValue())
                ? Optional.empty()
                : Optional.of(path + ": expected [" + shown(expected) + "], was [" + shown(actual) + "]");
    }

    private static String shown(Node node) {
        return node instanceof Element element
                ? "<" + element.getNodeName() + ">"
                : String.valueOf(node.getNodeValue());
    }

    private static String name(Node node) {
        return "{" + node.getNamespaceURI() + "}" + node.getLocalName();
    }

    private static String identity(Element element) {
        for (String attribute : List.of("nodeset", "ref", "id", "lang")) {
            if (element.hasAttribute(attribute)) {
                return "[" + attribute + "=" + element.getAttribute(attribute) + "]";
            }
        }
        return "";
    }

    private static TreeMap<String, String> attributes(Element element) {
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            // Prefixes are declared on the root; which ones is part of what a form says.
            attributes.put(name(attribute), attribute.getNodeValue());
        }
        return attributes;
    }

    private static List<Node> parts(Element element) {
        List<Node> all = new ArrayList<>();
        boolean elements = false;
        boolean words = false;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.COMMENT_NODE) {
                continue;
            }
            all.add(node);
            elements |= node instanceof Element;
            words |=
                    node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank();
        }
        if (elements && !words) {
            all.removeIf(node -> !(node instanceof Element));
        }
        return all;
    }
}
