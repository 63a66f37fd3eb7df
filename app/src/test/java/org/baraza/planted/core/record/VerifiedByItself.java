package org.baraza.planted.core.record;

/** Becomes verified without anybody deciding. */
public record VerifiedByItself(String subject, State state) {

    enum State {
        RECEIVED,
        VERIFIED
    }
}
