/** Planted violations. */
@NullMarked
package org.baraza.planted.core.learn;

import org.jspecify.annotations.NullMarked;
