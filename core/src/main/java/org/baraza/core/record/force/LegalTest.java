package org.baraza.core.record.force;

/** What a use of force is held against. */
public enum LegalTest {
    NECESSITY,
    PROPORTIONALITY,
    DISTINCTION,
    PRECAUTION,
    AUTHORITY
}
