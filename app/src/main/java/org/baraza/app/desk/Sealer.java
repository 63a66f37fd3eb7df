package org.baraza.app.desk;

/**
 * Makes texts unreadable without the site's keys, which are not in the database. The vault provides it; others use it for
 * what would lead to a person, such as the name somebody signs in with.
 */
public interface Sealer {

    /** @param context what the text is and whose, bound to the result: opening it under another context fails */
    byte[] seal(String context, byte[] plain);

    /** @throws PlainFault when it was sealed with another key or for another context, or was changed */
    byte[] unseal(String context, byte[] sealed);

    /**
     * A keyed fingerprint by which a text is found again without being stored: the same text gives the same 32 bytes, and
     * nobody without the key can try texts out.
     */
    byte[] fingerprint(String context, String text);
}
