/** From a question fixed in advance to an answer that anybody can follow: plans, what they are run on, and reports. */
@NullMarked
package org.baraza.core.compare.plan;

import org.jspecify.annotations.NullMarked;
