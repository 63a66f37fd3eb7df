package org.baraza.app.openrosa;

import java.nio.charset.StandardCharsets;

/**
 * What a client is told.
 *
 * @param status HTTP status
 * @param type of the body
 * @param body empty where there is nothing to say
 */
public record Answer(int status, String type, byte[] body) {

    static final String XML = "text/xml;charset=utf-8";

    static Answer xml(int status, String body) {
        return new Answer(
                status, XML, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    static Answer empty(int status) {
        return new Answer(status, XML, new byte[0]);
    }

    static Answer problem(Problem problem, String language) {
        return xml(problem.status(), response("error", Sentences.show(problem.key(), language)));
    }

    /** @param whole whether all of it has come */
    static Answer taken(boolean whole, String language) {
        return xml(
                whole ? 201 : 202,
                response("submit_success", Sentences.show(whole ? "taken" : "taken-in-part", language)));
    }

    private static String response(String nature, String message) {
        return "<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\" items=\"0\"><message nature=\"" + nature
                + "\">" + escape(message) + "</message></OpenRosaResponse>";
    }

    /** As text or as a value in double quotes; without signs that XML cannot hold. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF || c == '\t' || c == '\n' || c == '\r') {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
