/** A mission's areas watched month by month: what is unusual, since when, and what would have been usual. */
@NullMarked
package org.baraza.core.compare.watching;

import org.jspecify.annotations.NullMarked;
