package org.baraza.core.record;

import org.baraza.core.ground.Handle;

/** What happened to an identity in the vault: by handle and code, never by what it says. */
public sealed interface VaultEntry extends Entry
        permits IdentityOpenedEntry, OpeningQuestionedEntry, IdentityErasedEntry, ErasureCheckedEntry {

    /** Whose identity. */
    Handle handle();

    @Override
    default int version() {
        return 1;
    }

    @Override
    default String subject() {
        return handle().code();
    }
}
