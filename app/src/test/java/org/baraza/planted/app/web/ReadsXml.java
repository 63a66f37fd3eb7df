package org.baraza.planted.app.web;

import javax.xml.parsers.DocumentBuilderFactory;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class ReadsXml {

    private ReadsXml() {}

    static DocumentBuilderFactory look() {
        return DocumentBuilderFactory.newInstance();
    }
}
