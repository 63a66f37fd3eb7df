/** Courses from the need to the day somebody looks whether it is used, and what partners can do over the years. */
@NullMarked
package org.baraza.core.record.training;

import org.jspecify.annotations.NullMarked;
