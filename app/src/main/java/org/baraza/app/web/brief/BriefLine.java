package org.baraza.app.web.brief;

import java.util.Optional;

/**
 * One line of a brief.
 *
 * @param address where more of it is; empty for nowhere
 * @param text in the reader's language
 * @param note beside it; may be empty
 * @param late whether it is overdue
 */
public record BriefLine(Heading under, Optional<String> address, String text, String note, boolean late) {

    static BriefLine of(Heading under, String text, String note) {
        return new BriefLine(under, Optional.empty(), text, note, false);
    }

    BriefLine at(String where) {
        return new BriefLine(under, Optional.of(where), text, note, late);
    }

    BriefLine late(boolean so) {
        return new BriefLine(under, address, text, note, so);
    }
}
