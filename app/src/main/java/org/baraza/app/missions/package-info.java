/** Mission fact cards, read from YAML files and a table of hosts. */
@NullMarked
package org.baraza.app.missions;

import org.jspecify.annotations.NullMarked;
