package org.baraza.core.record.partners;

/** Where what is known of a line of vetting comes from. */
public enum VettingSource {
    LISTS,
    OWN_RECORDS,
    RIGHTS_SECTION,
    COMMUNITY,
    AUTHORITIES,
    OTHER_ORGANISATIONS,
    PUBLISHED,
    /** The partner itself says so: passes nothing alone. */
    OWN_WORD
}
