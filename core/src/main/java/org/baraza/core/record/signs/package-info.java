/** Signs by which a community itself knows whether it has peace, in its own words, and how many say that they see them. */
@NullMarked
package org.baraza.core.record.signs;

import org.jspecify.annotations.NullMarked;
