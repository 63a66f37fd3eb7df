/** Immutable, content-addressed snapshots of external data sets in the site folder. */
@NullMarked
package org.baraza.app.snapshots;

import org.jspecify.annotations.NullMarked;
