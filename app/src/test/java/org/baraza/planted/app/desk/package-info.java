/** Planted violations. */
@NullMarked
package org.baraza.planted.app.desk;

import org.jspecify.annotations.NullMarked;
