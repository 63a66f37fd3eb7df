package org.baraza.core.protect;

/**
 * One thing has to do with another. Persons are not among what can be related, so that no drawing of who knows whom can
 * be made here.
 *
 * @param from what
 * @param fromKind what kind of thing that is
 * @param to with what
 * @param toKind what kind of thing that is
 */
public record Relation(String from, Kind fromKind, String to, Kind toKind) {

    /** What may be related. */
    public enum Kind {
        /** A registered organisation, association, authority or unit; never one person. */
        ORGANISATION,
        AREA
    }
}
