/** The protection of partners: plans, check-ins, reprisals and emergencies. For those who look after them alone. */
@NullMarked
package org.baraza.core.record.safety;

import org.jspecify.annotations.NullMarked;
