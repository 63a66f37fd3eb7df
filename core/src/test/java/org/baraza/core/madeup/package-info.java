/** An invented country with its districts, events, bases and people, for tests of any room. */
@NullMarked
package org.baraza.core.madeup;

import org.jspecify.annotations.NullMarked;
