/** What a sample says of a population when some were likelier to be asked than others, and came in clusters. */
@NullMarked
package org.baraza.core.measure.surveys;

import org.jspecify.annotations.NullMarked;
