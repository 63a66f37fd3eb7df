/** How long until something happens, when for some it had not happened yet, and who it happens to sooner. */
@NullMarked
package org.baraza.core.measure.spans;

import org.jspecify.annotations.NullMarked;
