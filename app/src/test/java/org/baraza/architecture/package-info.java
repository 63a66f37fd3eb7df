/** The rules of the house. */
@NullMarked
package org.baraza.architecture;

import org.jspecify.annotations.NullMarked;
