@NullMarked
package org.baraza.planted.app.channels;

import org.jspecify.annotations.NullMarked;
