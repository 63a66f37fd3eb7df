package org.baraza.app.wiring;

import org.baraza.app.desk.WrongUse;
import org.baraza.core.protect.disclosure.TextScan;

/** What people write beside their decisions goes on the journal and stays there. */
final class JournalTexts {

    private JournalTexts() {}

    /** @throws WrongUse when a text seems to lead to a person */
    static void requireNobodyTold(String... texts) {
        for (String text : texts) {
            if (TextScan.tellsSomebody(text)) {
                throw new WrongUse("A text seems to hold a name, a number or a place that leads to a person. Write it"
                        + " without: it is kept for ever.");
            }
        }
    }
}
