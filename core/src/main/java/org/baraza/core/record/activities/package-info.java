/** Meetings and other activities with communities, who came, how they are met, and when somebody last spoke with them. */
@NullMarked
package org.baraza.core.record.activities;

import org.jspecify.annotations.NullMarked;
