package org.baraza.core.record.training;

/** Who looked. */
public enum Looker {
    SELF,
    EXTERNAL
}
