/** Speaks OpenRosa 1.0 with the clients people fill forms in with, such as ODK Collect. */
@NullMarked
package org.baraza.app.openrosa;

import org.jspecify.annotations.NullMarked;
