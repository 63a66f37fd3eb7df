/** How much, where, when: indicators give readings over cells of the panel. */
@NullMarked
package org.baraza.core.measure;

import org.jspecify.annotations.NullMarked;
