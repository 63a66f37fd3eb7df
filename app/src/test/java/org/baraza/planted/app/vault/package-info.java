/** Planted violations. */
@NullMarked
package org.baraza.planted.app.vault;

import org.jspecify.annotations.NullMarked;
