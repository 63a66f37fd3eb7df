@NullMarked
package org.baraza.app.forms;

import org.jspecify.annotations.NullMarked;
