/** Did it change anything? What methods that compare before with after, there with elsewhere, share. */
@NullMarked
package org.baraza.core.compare.impact;

import org.jspecify.annotations.NullMarked;
