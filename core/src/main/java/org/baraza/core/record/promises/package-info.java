/** What communities expect, what was promised to them and became of it, and decisions for which they were asked. */
@NullMarked
package org.baraza.core.record.promises;

import org.jspecify.annotations.NullMarked;
