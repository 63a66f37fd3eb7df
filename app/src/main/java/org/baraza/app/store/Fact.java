package org.baraza.app.store;

import org.baraza.core.record.Entry;

/**
 * Something for the journal and who answers for it.
 *
 * @param entry what happened
 * @param attribution when and by whom
 */
record Fact(Entry entry, Attribution attribution) {}
