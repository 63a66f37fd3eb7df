package org.baraza.core.record.partners;

/** What a person is in a partner. */
public enum PersonRole {
    HEAD,
    FOCAL_PERSON,
    DEPUTY
}
