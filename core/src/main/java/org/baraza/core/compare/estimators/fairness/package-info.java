/** Methods that ask whether people are answered alike and heard alike. */
@NullMarked
package org.baraza.core.compare.estimators.fairness;

import org.jspecify.annotations.NullMarked;
