/**
 * Is it different from what would have been expected? Methods that estimate, compare and test: each a file in
 * {@code estimators}, each with a card that says what it estimates, what it assumes and where it fails. A method that
 * cannot answer refuses; it never guesses.
 */
@NullMarked
package org.baraza.core.compare;

import org.jspecify.annotations.NullMarked;
