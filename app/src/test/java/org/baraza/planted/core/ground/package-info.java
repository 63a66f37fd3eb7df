/** Planted violations. */
@NullMarked
package org.baraza.planted.core.ground;

import org.jspecify.annotations.NullMarked;
