package org.baraza.app.channels;

import java.net.URI;
import org.baraza.core.protect.OutboundText;

/**
 * A text on its way to somebody.
 *
 * @param id ours, by which a gateway may tell what became of it
 * @param to number or name
 * @param template how neutral texts of its kind are said in a language
 * @param receipt address at which the gateway may tell what became of it
 */
public record Parcel(String id, String to, String template, URI receipt) {

    String words(OutboundText text) {
        return text.in(template);
    }

    /** Never shown: it holds somebody's number. */
    @Override
    public String toString() {
        return "a parcel";
    }
}
