/** What the screens and the commands may ask for; wiring answers. No files are read and nothing is served here. */
@NullMarked
package org.baraza.app.desk;

import org.jspecify.annotations.NullMarked;
