/** What communities need, fear and can do themselves, asked together with them and read back to them. */
@NullMarked
package org.baraza.core.record.assessments;

import org.jspecify.annotations.NullMarked;
