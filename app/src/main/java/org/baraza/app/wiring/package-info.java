/** The one room that sees all rooms and puts them together. */
@NullMarked
package org.baraza.app.wiring;

import org.jspecify.annotations.NullMarked;
