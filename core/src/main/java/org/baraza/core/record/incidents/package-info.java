/**
 * Incidents: what happened to people, entered as a fact only after somebody looked into it. An alert says that something
 * may happen; an incident says what did, what each source tells of it, and how well it stands. Nothing here holds anybody's
 * words.
 */
@NullMarked
package org.baraza.core.record.incidents;

import org.jspecify.annotations.NullMarked;
