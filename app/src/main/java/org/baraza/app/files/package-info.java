/** Files in and out: rows, snapshots, folders. Reads bytes; knows nothing of what they mean. */
@NullMarked
package org.baraza.app.files;

import org.jspecify.annotations.NullMarked;
