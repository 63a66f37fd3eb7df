/** Distributions, for those who check numbers by hand. */
@NullMarked
package org.baraza.core.compare.estimators.numbers;

import org.jspecify.annotations.NullMarked;
