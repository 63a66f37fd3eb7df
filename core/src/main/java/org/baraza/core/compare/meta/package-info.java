/** Many estimates of the same thing: their mean, their spread, and what that says of each. */
@NullMarked
package org.baraza.core.compare.meta;

import org.jspecify.annotations.NullMarked;
