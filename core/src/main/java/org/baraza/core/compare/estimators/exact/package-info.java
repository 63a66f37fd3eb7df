/** Methods that count every way chance could have assigned. */
@NullMarked
package org.baraza.core.compare.estimators.exact;

import org.jspecify.annotations.NullMarked;
