/** What activities and projects stand on beside their own course: the consent of communities, and who may be supported. */
@NullMarked
package org.baraza.core.record.footing;

import org.jspecify.annotations.NullMarked;
