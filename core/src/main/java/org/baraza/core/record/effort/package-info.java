/** How much was done, counted beside what was seen. */
@NullMarked
package org.baraza.core.record.effort;

import org.jspecify.annotations.NullMarked;
