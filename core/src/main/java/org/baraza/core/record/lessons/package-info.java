/** What was learnt, the evidence for and against it, and whether anything was done with it. */
@NullMarked
package org.baraza.core.record.lessons;

import org.jspecify.annotations.NullMarked;
