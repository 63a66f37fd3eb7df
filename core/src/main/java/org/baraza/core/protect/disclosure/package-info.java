/** What must be taken away before data leave: small cells, records that point at one person, exact places, texts. */
@NullMarked
package org.baraza.core.protect.disclosure;

import org.jspecify.annotations.NullMarked;
