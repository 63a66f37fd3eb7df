/** Planted violations. */
@NullMarked
package org.baraza.planted.app.web;

import org.jspecify.annotations.NullMarked;
