/** How often is a method right? Made-up missions with a known effect, and what a method says of them. */
@NullMarked
package org.baraza.core.compare.calibrate;

import org.jspecify.annotations.NullMarked;
