/** How log lines are written: codes and counts, nothing anybody typed. */
@NullMarked
package org.baraza.app.logs;

import org.jspecify.annotations.NullMarked;
