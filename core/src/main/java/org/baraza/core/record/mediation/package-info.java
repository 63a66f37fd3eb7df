/** Disputes that are settled by talking: who mediates, what was agreed, and whether it holds. */
@NullMarked
package org.baraza.core.record.mediation;

import org.jspecify.annotations.NullMarked;
