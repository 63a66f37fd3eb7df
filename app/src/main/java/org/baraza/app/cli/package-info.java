/** The command line. */
@NullMarked
package org.baraza.app.cli;

import org.jspecify.annotations.NullMarked;
