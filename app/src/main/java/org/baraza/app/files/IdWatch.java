package org.baraza.app.files;

import java.util.function.LongPredicate;
import org.baraza.core.ground.FindingKind;

/**
 * Watches for identifiers met before. Asked once for every kept event, in file order, from one thread.
 *
 * @param isNew whether an identifier, or the code of a textual one, is met for the first time
 * @param repeated the finding for an event whose identifier was met before; must set aside
 * @param column the column the finding names
 */
public record IdWatch(LongPredicate isNew, FindingKind repeated, String column) {}
