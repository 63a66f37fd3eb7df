/** Journal, projections and the PostgreSQL that holds them. */
@NullMarked
package org.baraza.app.store;

import org.jspecify.annotations.NullMarked;
