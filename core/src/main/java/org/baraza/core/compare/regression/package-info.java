/** What regressions share: designs, absorbed effects, fits and every standard error by its name. */
@NullMarked
package org.baraza.core.compare.regression;

import org.jspecify.annotations.NullMarked;
