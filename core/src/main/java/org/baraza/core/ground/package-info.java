/** What everything stands on: area, month, source, interval, finding, handle. Knows nothing but the JDK. */
@NullMarked
package org.baraza.core.ground;

import org.jspecify.annotations.NullMarked;
