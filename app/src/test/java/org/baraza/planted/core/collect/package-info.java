/** Planted violations. */
@NullMarked
package org.baraza.planted.core.collect;

import org.jspecify.annotations.NullMarked;
