/** Local partners: who speaks for whom, how a partnership comes about, and how it ends. */
@NullMarked
package org.baraza.core.record.partners;

import org.jspecify.annotations.NullMarked;
