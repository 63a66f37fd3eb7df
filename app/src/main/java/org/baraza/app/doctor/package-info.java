/** What can be wrong with a site and its computer. */
@NullMarked
package org.baraza.app.doctor;

import org.jspecify.annotations.NullMarked;
