/**
 * Uses of force and their review; and beside them, always, attacks on civilians within reach after which nobody acted.
 * Rules of engagement are never kept here.
 */
@NullMarked
package org.baraza.core.record.force;

import org.jspecify.annotations.NullMarked;
