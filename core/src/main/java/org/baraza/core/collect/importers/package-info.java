/** One import format, one file. */
@NullMarked
package org.baraza.core.collect.importers;

import org.jspecify.annotations.NullMarked;
