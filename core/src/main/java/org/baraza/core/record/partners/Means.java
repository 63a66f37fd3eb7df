package org.baraza.core.record.partners;

/** What a partner has, or lacks. */
public enum Means {
    PEOPLE,
    MEETING_PLACE,
    TRANSPORT,
    TELEPHONES,
    RADIO,
    INTERNET,
    MONEY,
    TRUST,
    ACCESS
}
