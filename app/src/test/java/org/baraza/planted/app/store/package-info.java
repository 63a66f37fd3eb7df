/** Planted violations. */
@NullMarked
package org.baraza.planted.app.store;

import org.jspecify.annotations.NullMarked;
