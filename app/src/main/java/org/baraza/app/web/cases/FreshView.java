package org.baraza.app.web.cases;

import java.util.List;
import java.util.Optional;

/**
 * The form with which a case begins.
 *
 * @param back address of the page before
 * @param action where it is sent
 * @param id of the case to be: sent twice, it is taken in once
 * @param own what the reader brought in before, with addresses
 * @param incomplete whether something was missing or could not be read
 * @param problem what else was wrong, in English
 */
public record FreshView(
        String title,
        String lead,
        String back,
        String backText,
        String action,
        String id,
        List<Ask> asks,
        String send,
        List<Own> own,
        boolean incomplete,
        Optional<String> problem) {

    /** @param address of it @param text in the reader's language */
    public record Own(String address, String text) {}
}
