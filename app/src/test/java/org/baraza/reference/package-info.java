/** The reference pages are made from the cards and kept equal to them. */
@NullMarked
package org.baraza.reference;

import org.jspecify.annotations.NullMarked;
