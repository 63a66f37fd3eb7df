/** What a mission hands over: its duties, when it leaves, and what its people know, when they do. */
@NullMarked
package org.baraza.core.record.transition;

import org.jspecify.annotations.NullMarked;
