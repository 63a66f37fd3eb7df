@NullMarked
package org.baraza.bench.load;

import org.jspecify.annotations.NullMarked;
