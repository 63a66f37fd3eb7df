package org.baraza.app.openrosa;

/** Forms of an invented country, and what people filled into them. */
public final class MadeUpForms {

    public static final String ID = "village-meeting";

    private MadeUpForms() {}

    /** A blank form with a picture. */
    public static String blank(String version, boolean picture) {
        return """
                <?xml version="1.0"?>
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                    xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
                  <h:head>
                    <h:title>Village meeting</h:title>
                    <model>
                      <instance>
                        <data id="village-meeting" version="%s">
                          <place/><said/>
                          <orx:meta><orx:instanceID/></orx:meta>
                        </data>
                      </instance>
                      %s
                      <bind nodeset="/data/place" type="string"/>
                      <bind nodeset="/data/said" type="string"/>
                    </model>
                  </h:head>
                  <h:body>
                    <input ref="/data/place"><label>Where?</label></input>
                    <input ref="/data/said"><label>What was said?</label></input>
                  </h:body>
                </h:html>
                """.formatted(
                        version,
                        picture
                                ? "<itext><translation lang=\"en\"><text id=\"p\"><value form=\"image\">"
                                        + "jr://images/well.png</value></text></translation></itext>"
                                : "");
    }

    public static String filled(String version, String instance, String said) {
        return filled(version, instance, "", said);
    }

    /** @param deprecated empty for something new */
    public static String filled(String version, String instance, String deprecated, String said) {
        return """
                <?xml version='1.0' ?><data id="village-meeting" version="%s" xmlns:jr="http://openrosa.org/javarosa" \
                xmlns:orx="http://openrosa.org/xforms"><place>Reedford</place><said>%s</said><orx:meta>\
                <orx:instanceID>%s</orx:instanceID>%s</orx:meta></data>""".formatted(
                        version,
                        said,
                        instance,
                        deprecated.isEmpty() ? "" : "<orx:deprecatedID>" + deprecated + "</orx:deprecatedID>");
    }
}
