/** Small dense matrices, in a fixed order of summation: the same bits everywhere. */
@NullMarked
package org.baraza.core.compare.algebra;

import org.jspecify.annotations.NullMarked;
