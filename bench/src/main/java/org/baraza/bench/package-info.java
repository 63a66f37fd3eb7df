/** Side-by-side measurements of whole jobs. Not released. */
@NullMarked
package org.baraza.bench;

import org.jspecify.annotations.NullMarked;
