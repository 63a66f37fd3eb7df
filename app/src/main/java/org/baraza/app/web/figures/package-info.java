/** Figures drawn on the server as SVG: scales, colour classes and the shapes the templates write out. */
@NullMarked
package org.baraza.app.web.figures;

import org.jspecify.annotations.NullMarked;
