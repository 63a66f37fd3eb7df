/** Questions about effects, fixed before their answers are looked at. */
@NullMarked
package org.baraza.core.record.plans;

import org.jspecify.annotations.NullMarked;
