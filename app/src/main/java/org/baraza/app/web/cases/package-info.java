/** Pages of cases, drawn from what is asked and what happened: one template for every subject with a course. */
@NullMarked
package org.baraza.app.web.cases;

import org.jspecify.annotations.NullMarked;
