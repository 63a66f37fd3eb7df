/** The methods: one file each, found and not registered. */
@NullMarked
package org.baraza.core.compare.estimators;

import org.jspecify.annotations.NullMarked;
