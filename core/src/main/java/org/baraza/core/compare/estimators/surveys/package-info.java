/** Methods for samples in which some were likelier to be asked than others. */
@NullMarked
package org.baraza.core.compare.estimators.surveys;

import org.jspecify.annotations.NullMarked;
