/** One screen, one file and its template. */
@NullMarked
package org.baraza.app.web.screens;

import org.jspecify.annotations.NullMarked;
