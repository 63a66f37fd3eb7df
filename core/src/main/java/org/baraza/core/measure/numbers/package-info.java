/**
 * What the statistics of the other rooms rest on: distributions right in their far tails, small systems of equations,
 * roots, regressions of counts, and chance that has a seed. Nothing here knows what it is used for.
 */
@NullMarked
package org.baraza.core.measure.numbers;

import org.jspecify.annotations.NullMarked;
