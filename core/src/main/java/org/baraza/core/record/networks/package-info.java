/** Where somebody could warn us, and where not: communities, alert networks, their channels, and what is heard of them. */
@NullMarked
package org.baraza.core.record.networks;

import org.jspecify.annotations.NullMarked;
