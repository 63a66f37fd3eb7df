/** Tests that count every way chance could have assigned, or a seeded sample of them where those are too many. */
@NullMarked
package org.baraza.core.measure.exact;

import org.jspecify.annotations.NullMarked;
