/** Planted violations. */
@NullMarked
package org.baraza.planted.core.measure;

import org.jspecify.annotations.NullMarked;
