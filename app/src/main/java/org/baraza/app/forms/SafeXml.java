package org.baraza.app.forms;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place where XML is read. Document types and entities are refused, so that a file can neither grow while it is
 * read nor make the program fetch another.
 */
final class SafeXml {

    private static final String NOT_XML = "no XML";

    private SafeXml() {}

    /** What is done with each element as it begins. */
    interface Walk {

        /**
         * The name without its prefix; attributes and text are taken from the reader.
         *
         * @return whether to go on
         */
        boolean begin(String element, Source source) throws IOException;
    }

    /** Attributes and text of the element at hand. */
    static final class Source {

        private final XMLStreamReader reader;

        private Source(XMLStreamReader reader) {
            this.reader = reader;
        }

        /** The attribute's value whatever its prefix; empty when there is none. */
        String attribute(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        }

        /**
         * The text within the element at hand, which is read to its end. Elements in {@code without} do not count.
         *
         * @param within only text in elements of this name counts; empty for any text
         */
        String text(String within, String without) throws IOException {
            StringBuilder text = new StringBuilder();
            int depth = 1;
            int counts = within.isEmpty() ? 1 : 0;
            int ignored = 0;
            while (depth > 0 && hasNext(reader)) {
                switch (next(reader)) {
                    case XMLStreamReader.START_ELEMENT -> {
                        depth++;
                        counts += reader.getLocalName().equals(within) ? 1 : 0;
                        ignored += reader.getLocalName().equals(without) ? 1 : 0;
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        depth--;
                        counts -= reader.getLocalName().equals(within) && depth > 0 ? 1 : 0;
                        ignored -= reader.getLocalName().equals(without) ? 1 : 0;
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                        if (counts > 0 && ignored == 0) {
                            text.append(reader.getText());
                        }
                    }
                    default -> {}
                }
            }
            return text.toString();
        }

        /** Walks the elements within the one at hand, to its end. */
        void children(Walk walk) throws IOException {
            int depth = 1;
            while (depth > 0 && hasNext(reader)) {
                int event = next(reader);
                if (event == XMLStreamReader.START_ELEMENT) {
                    // A walk may read the element to its end; then its end is where the reader stands.
                    if (!walk.begin(reader.getLocalName(), this)) {
                        return;
                    }
                    if (reader.getEventType() != XMLStreamReader.END_ELEMENT) {
                        depth++;
                    }
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    depth--;
                }
            }
        }
    }

    /** Walks every element of a file until {@code walk} has enough. What is no XML is an {@link IOException}. */
    static void read(InputStream in, Walk walk) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            try {
                walk(reader, walk);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(NOT_XML, e);
        }
    }

    private static void walk(XMLStreamReader reader, Walk walk) throws IOException {
        Source source = new Source(reader);
        while (hasNext(reader)) {
            int event = next(reader);
            if (event == XMLStreamReader.DTD) {
                throw new IOException("a document type");
            }
            if (event == XMLStreamReader.START_ELEMENT && !walk.begin(reader.getLocalName(), source)) {
                return;
            }
        }
    }

    private static boolean hasNext(XMLStreamReader reader) throws IOException {
        try {
            return reader.hasNext();
        } catch (XMLStreamException e) {
            throw new IOException(NOT_XML, e);
        }
    }

    private static int next(XMLStreamReader reader) throws IOException {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            throw new IOException(NOT_XML, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
