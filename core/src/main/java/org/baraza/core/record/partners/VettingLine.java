package org.baraza.core.record.partners;

/** What is looked into before anything is agreed with a partner. */
public enum VettingLine {
    /** Whether it is who it says. */
    IDENTITY,
    /** Lists of those nobody may deal with. */
    SANCTIONS,
    /** What it did to people. */
    RIGHTS_RECORD,
    /** Protection from sexual exploitation and abuse: rules, and what became of complaints. */
    SEXUAL_EXPLOITATION,
    /** Whether money is accounted for. */
    FINANCE,
    /** To whom else it answers. */
    AFFILIATION
}
