/** What is known: entries of the journal and the register they add up to. */
@NullMarked
package org.baraza.core.record;

import org.jspecify.annotations.NullMarked;
