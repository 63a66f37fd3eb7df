/** How each kind and version of entry is written in the journal: one file each, found by ServiceLoader. */
@NullMarked
package org.baraza.app.store.entries;

import org.jspecify.annotations.NullMarked;
