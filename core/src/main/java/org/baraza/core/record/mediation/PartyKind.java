package org.baraza.core.record.mediation;

/** What a party to a dispute is, as a group and never a person. */
public enum PartyKind {
    FARMERS,
    HERDERS,
    FAMILIES,
    TRADERS,
    CHIEFS,
    YOUTH,
    DISPLACED,
    HOSTS,
    AUTHORITY,
    ARMED_GROUP,
    OTHER
}
