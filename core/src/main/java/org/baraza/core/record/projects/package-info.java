/** Small projects a community chose: from its own ranking to the day it keeps them up itself. */
@NullMarked
package org.baraza.core.record.projects;

import org.jspecify.annotations.NullMarked;
