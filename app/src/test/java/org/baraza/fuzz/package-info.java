/** Hostile input for everything that reads what somebody else wrote, found by coverage. */
@NullMarked
package org.baraza.fuzz;

import org.jspecify.annotations.NullMarked;
