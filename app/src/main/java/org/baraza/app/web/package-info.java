/** Screens, server-rendered. */
@NullMarked
package org.baraza.app.web;

import org.jspecify.annotations.NullMarked;
