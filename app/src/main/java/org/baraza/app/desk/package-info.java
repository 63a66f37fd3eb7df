/** What the screens and the commands may ask for; wiring answers. Interfaces and records only. */
@NullMarked
package org.baraza.app.desk;

import org.jspecify.annotations.NullMarked;
