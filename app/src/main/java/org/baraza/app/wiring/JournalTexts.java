package org.baraza.app.wiring;

import org.baraza.app.desk.WrongUse;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Restricted;
import org.baraza.core.protect.Topic;
import org.baraza.core.protect.disclosure.TextScan;

/** What people write beside their decisions goes on the journal and stays there. */
final class JournalTexts {

    private JournalTexts() {}

    /**
     * What stands beside a step of a case: nobody is told of, nothing of what only trained people may write down, and no
     * papers that must not be here, such as rules of engagement.
     *
     * @throws WrongUse when a text holds any of that
     */
    static void requireFit(String... texts) {
        requireNobodyTold(texts);
        for (String text : texts) {
            if (Restricted.find("", text).isPresent()) {
                throw new WrongUse("A text seems to come from a restricted paper, such as rules of engagement or an"
                        + " order. Say in your own words what happened; such papers are never kept here.");
            }
            if (Reception.of(Topic.DANGER, text) instanceof Reception.Referral) {
                throw new WrongUse("A text speaks of what goes to people trained for it. Refer it to them, and write"
                        + " nothing of it here.");
            }
        }
    }

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
