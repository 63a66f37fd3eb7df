/**
 * The made-up mission: a seeded country with a known true effect, written as the files a real one would bring.
 * {@link org.baraza.app.practice.Practice} is the door and states the process in formulas.
 */
@NullMarked
package org.baraza.app.practice;

import org.jspecify.annotations.NullMarked;
