/** Is it so? The only room that sees both claims and facts. */
@NullMarked
package org.baraza.core.verify;

import org.jspecify.annotations.NullMarked;
