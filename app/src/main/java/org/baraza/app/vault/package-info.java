/** Who is behind a handle: sealed with a key per person, opened for a purpose, and erased by destroying the key. */
@NullMarked
package org.baraza.app.vault;

import org.jspecify.annotations.NullMarked;
