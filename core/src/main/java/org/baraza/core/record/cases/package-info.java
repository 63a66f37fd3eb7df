/** What everything has in common that takes a course: it begins, more happens to it, and it ends or goes on. */
@NullMarked
package org.baraza.core.record.cases;

import org.jspecify.annotations.NullMarked;
