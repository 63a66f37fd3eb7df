package org.baraza.core.record.safety;

/** What was heard at a check-in. */
public enum Word {
    WELL,
    WORRIED,
    /** They said the word that was agreed for danger. */
    CODE_WORD
}
