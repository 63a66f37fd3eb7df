package org.baraza.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.baraza.app.desk.FormFinding;
import org.baraza.app.desk.FormReport;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A form made of a table written in a test, and what is in it. */
record Made(FormReport report) {

    private static final Map<String, String> PREFIXES = Map.of(
            "x", "http://www.w3.org/2002/xforms",
            "h", "http://www.w3.org/1999/xhtml",
            "jr", "http://openrosa.org/javarosa",
            "orx", "http://openrosa.org/xforms",
            "odk", "http://www.opendatakit.org/xforms",
            "entities", "http://www.opendatakit.org/xforms/entities");

    static Made of(String tables) {
        return new Made(XlsForms.read(tables.getBytes(StandardCharsets.UTF_8), "meeting.md"));
    }

    /** The form, which a phone must be able to load too. */
    String xform() {
        assertThat(report.xform()).as("%s", report.findings()).isPresent();
        String xform = report.xform().orElseThrow();
        Phone.load(xform);
        return xform;
    }

    /** What an XPath expression gives: elements as they are written, attributes and texts as they are. */
    List<String> find(String expression) {
        try {
            XPath xpath = XPathFactory.newInstance().newXPath();
            xpath.setNamespaceContext(new Prefixes());
            Element root = SameXml.root(xform());
            NodeList nodes = (NodeList) xpath.evaluate(expression, root.getOwnerDocument(), XPathConstants.NODESET);
            List<String> found = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add(nodes.item(i).getTextContent());
            }
            return found;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }

    /** An attribute of the bind of a place in the data. */
    List<String> bind(String path, String attribute) {
        return find("//x:bind[@nodeset='" + path + "']/@" + attribute);
    }

    /** Codes of what forbids the form. */
    List<String> refusals() {
        return report.findings().stream()
                .filter(FormFinding::forbids)
                .map(f -> f.finding().kind().code())
                .toList();
    }

    /** Codes of what is only notable. */
    List<String> notes() {
        return report.findings().stream()
                .filter(f -> !f.forbids())
                .map(f -> f.finding().kind().code())
                .toList();
    }

    /** Where the first finding of this kind is. */
    String where(String code) {
        return report.findings().stream()
                .filter(f -> f.finding().kind().code().equals(code))
                .map(FormFinding::where)
                .findFirst()
                .orElse("nowhere");
    }

    private static final class Prefixes implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return PREFIXES.getOrDefault(prefix, "");
        }

        @Override
        public @Nullable String getPrefix(String uri) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            return List.<String>of().iterator();
        }
    }
}
