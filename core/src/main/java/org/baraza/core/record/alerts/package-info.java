/**
 * The alert loop: somebody says that people are in danger, it is checked, somebody decides, somebody goes, and the
 * community is told. Nothing here holds who said it or in which words.
 */
@NullMarked
package org.baraza.core.record.alerts;

import org.jspecify.annotations.NullMarked;
