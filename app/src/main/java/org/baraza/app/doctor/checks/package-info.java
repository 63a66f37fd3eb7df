/** One check, one file. */
@NullMarked
package org.baraza.app.doctor.checks;

import org.jspecify.annotations.NullMarked;
