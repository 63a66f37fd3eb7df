/** Who may know what: roles, the policy, the sensitivity of fields, and what must be taken away before data leave. */
@NullMarked
package org.baraza.core.protect;

import org.jspecify.annotations.NullMarked;
