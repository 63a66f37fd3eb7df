package org.baraza.app.desk;

import java.time.Instant;

/**
 * What the last entry of a chain was at a time, signed by the site.
 *
 * @param chain acronym of a mission, or {@link #WHOLE}
 * @param position of the entry within its chain
 * @param hash of that entry, lower-case hex
 * @param at when it was signed, whole seconds
 * @param fingerprint of the key it was signed with
 * @param line as the heads file has it
 */
public record SignedHead(String chain, long position, String hash, Instant at, String fingerprint, String line) {

    /** The chain of the whole journal. */
    public static final String WHOLE = "*";
}
