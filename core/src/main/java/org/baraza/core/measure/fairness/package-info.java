/** Whether people are answered alike and heard alike: equivalence, representation, concentration. */
@NullMarked
package org.baraza.core.measure.fairness;

import org.jspecify.annotations.NullMarked;
