/** The made-up mission: a seeded country with a known true effect, written as the files a real one would bring. */
@NullMarked
package org.baraza.app.practice;

import org.jspecify.annotations.NullMarked;
