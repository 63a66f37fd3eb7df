/** What they say: importers turn rows of somebody's file into claims. */
@NullMarked
package org.baraza.core.collect;

import org.jspecify.annotations.NullMarked;
