@NullMarked
package org.baraza.bench;

import org.jspecify.annotations.NullMarked;
