package org.baraza.app.openrosa;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a filled-in form says of itself.
 *
 * @param form id of the form
 * @param version of the form; empty for none
 * @param instance the name its sender gave it; made from what it says where its sender gave none
 * @param deprecated the name of what it stands in place of; empty for something new
 */
record FilledForm(String form, String version, String instance, Optional<String> deprecated) {

    /** Longer than any client makes one. */
    static final int LONGEST_NAME = 255;

    /** @throws Refused when it is not one */
    static FilledForm read(byte[] xml) {
        Element root = SafeXml.read(xml);
        Optional<Element> meta = root.first("meta");
        String instance = meta.flatMap(m -> m.first("instanceID"))
                .map(e -> e.text().strip())
                .or(() -> root.attribute("instanceID").map(String::strip))
                .filter(t -> !t.isEmpty())
                .orElseGet(() -> "made-up:" + sha256(xml));
        Optional<String> deprecated = meta.flatMap(m -> m.first("deprecatedID"))
                .map(e -> e.text().strip())
                .filter(t -> !t.isEmpty());
        String form = root.attribute("id")
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .orElse(root.space());
        String version = root.attribute("version").map(String::strip).orElse("");
        if (form.isEmpty()
                || form.length() > LONGEST_NAME
                || version.length() > LONGEST_NAME
                || instance.length() > LONGEST_NAME
                || deprecated
                        .filter(d -> d.length() > LONGEST_NAME || d.equals(instance))
                        .isPresent()) {
            throw new Refused(Problem.NAMELESS);
        }
        return new FilledForm(form, version, instance, deprecated);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "a filled-in form";
    }
}
