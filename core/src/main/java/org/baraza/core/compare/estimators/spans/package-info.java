/** Methods for how long until something happens. */
@NullMarked
package org.baraza.core.compare.estimators.spans;

import org.jspecify.annotations.NullMarked;
