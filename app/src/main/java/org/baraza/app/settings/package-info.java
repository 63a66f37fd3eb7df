/** The site's settings file. */
@NullMarked
package org.baraza.app.settings;

import org.jspecify.annotations.NullMarked;
