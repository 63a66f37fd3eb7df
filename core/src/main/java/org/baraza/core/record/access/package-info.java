/**
 * What keeps people from help and help from people. The force and the police do not see it: who tells of it must be able
 * to do so without them.
 */
@NullMarked
package org.baraza.core.record.access;

import org.jspecify.annotations.NullMarked;
