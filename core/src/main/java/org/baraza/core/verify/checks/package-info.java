/** One check on incoming data, one file. */
@NullMarked
package org.baraza.core.verify.checks;

import org.jspecify.annotations.NullMarked;
