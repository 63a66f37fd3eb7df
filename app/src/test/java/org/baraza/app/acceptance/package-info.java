/** The whole program over published data that lie beside the checkout, against independent computations. */
@NullMarked
package org.baraza.app.acceptance;

import org.jspecify.annotations.NullMarked;
