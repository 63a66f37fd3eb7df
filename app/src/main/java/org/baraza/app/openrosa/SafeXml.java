package org.baraza.app.openrosa;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The one place that reads XML: UTF-8 only, no document types, no entities of its own, no depth without end. */
final class SafeXml {

    /** Groups and repeats within each other; the deepest form anybody fills in has a dozen. */
    static final int DEEPEST = 64;

    /** A long survey with a thousand repeats has some ten thousand. */
    static final int MOST_ELEMENTS = 200_000;

    /** More attributes than any form has on one element. */
    static final int MOST_ATTRIBUTES = 64;

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, space) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** One that is being read. */
    private static final class Open {

        private final String space;
        private final String name;
        private final Map<String, String> attributes;
        private final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(XMLStreamReader reader) {
            space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
            name = reader.getLocalName();
            attributes = HashMap.newHashMap(reader.getAttributeCount());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String in = reader.getAttributeNamespace(i);
                String key = in == null || in.isEmpty()
                        ? reader.getAttributeLocalName(i)
                        : "{" + in + "}" + reader.getAttributeLocalName(i);
                attributes.put(key, reader.getAttributeValue(i));
            }
        }

        Element close() {
            return new Element(space, name, attributes, children, text.toString());
        }
    }

    /** @throws Refused when it is not what a form client sends */
    static Element read(byte[] bytes) {
        String text = decode(bytes);
        requireNoDocumentType(text);
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (Refused e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // Java's reader throws others too, where it does not find its own words for what is wrong.
            throw new Refused(Problem.XML);
        }
    }

    /** Before the reader is asked: what stands before the root is instructions, comments and white space. */
    private static void requireNoDocumentType(String text) {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else if (text.startsWith("<!", at)) {
                throw new Refused(Problem.DOCTYPE);
            } else {
                return;
            }
        }
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    private static String decode(byte[] bytes) {
        int from = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Problem.ENCODING);
        }
    }

    private static Element root(XMLStreamReader reader) throws XMLStreamException {
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8") && !declared.equalsIgnoreCase("US-ASCII")) {
            throw new Refused(Problem.ENCODING);
        }
        Deque<Open> path = new ArrayDeque<>();
        List<Element> roots = new ArrayList<>(1);
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> throw new Refused(Problem.DOCTYPE);
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    if (path.size() >= DEEPEST
                            || elements > MOST_ELEMENTS
                            || reader.getAttributeCount() > MOST_ATTRIBUTES) {
                        throw new Refused(Problem.TOO_DEEP);
                    }
                    path.push(new Open(reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!path.isEmpty()) {
                        path.element()
                                .text
                                .append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = path.pop().close();
                    if (path.isEmpty()) {
                        roots.add(closed);
                    } else {
                        path.element().children.add(closed);
                    }
                }
                default -> {
                    // Comments, white space and instructions say nothing.
                }
            }
        }
        if (roots.size() != 1) {
            throw new Refused(Problem.XML);
        }
        return roots.getFirst();
    }
}
