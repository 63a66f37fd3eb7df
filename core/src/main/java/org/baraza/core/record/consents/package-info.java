/** Consent at three levels: of the host state, of communities, and of each person. */
@NullMarked
package org.baraza.core.record.consents;

import org.jspecify.annotations.NullMarked;
