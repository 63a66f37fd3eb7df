/** Human rights due diligence: support to people under arms, and what must hold before any is given. */
@NullMarked
package org.baraza.core.record.diligence;

import org.jspecify.annotations.NullMarked;
