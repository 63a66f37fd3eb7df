/** Methods for shares, counts and rates. */
@NullMarked
package org.baraza.core.compare.estimators.rates;

import org.jspecify.annotations.NullMarked;
