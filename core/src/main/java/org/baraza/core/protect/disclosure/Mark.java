package org.baraza.core.protect.disclosure;

/**
 * A place in a text that may lead to a person.
 *
 * @param kind what it looks like
 * @param from first character
 * @param to the one after the last
 */
public record Mark(Kind kind, int from, int to) {

    /** What a marked place looks like. */
    public enum Kind {
        /** A form of address or "called", and what follows. */
        NAME(true),
        /** Words with capitals that may be a name. */
        PERHAPS_NAME(false),
        PHONE(true),
        E_MAIL(true),
        /** A point on earth, in whatever notation. */
        COORDINATES(true),
        IDENTITY_NUMBER(true),
        /** A name on some network, such as {@code @somebody}. */
        ACCOUNT(true),
        LINK(true);

        private final boolean certain;

        Kind(boolean certain) {
            this.certain = certain;
        }

        /** Whether it is hardly ever anything else. */
        public boolean certain() {
            return certain;
        }
    }
}
