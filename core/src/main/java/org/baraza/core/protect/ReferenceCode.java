package org.baraza.core.protect;

/**
 * A code by which a person asks after what they said. Letter and digit by turns, without vowels, so that neither a word
 * nor a number to call fits in.
 *
 * @param text for example {@code B4K7T2}
 */
public record ReferenceCode(String text) {

    static final int LENGTH = 6;

    public ReferenceCode {
        if (!text.matches("([BCDFGHJKMNPQRTVWXZ][2-9]){3}")) {
            throw new IllegalArgumentException("a code is three pairs of a consonant and a digit from 2 to 9");
        }
    }
}
