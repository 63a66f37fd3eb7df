/** The encrypted file a whole site goes into. */
@NullMarked
package org.baraza.app.backup;

import org.jspecify.annotations.NullMarked;
