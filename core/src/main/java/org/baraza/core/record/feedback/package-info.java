/**
 * What communities say that is no warning: they ask, request, complain, suggest or thank, somebody must answer by a day, and
 * somebody else asks later whether the answer was any good. Nothing here holds who said it or in which words; of what is
 * sensitive not even the words are kept anywhere.
 */
@NullMarked
package org.baraza.core.record.feedback;

import org.jspecify.annotations.NullMarked;
