/** Where authorities kept the mission and its partners from moving, and where nobody asked any more. */
@NullMarked
package org.baraza.core.record.movements;

import org.jspecify.annotations.NullMarked;
