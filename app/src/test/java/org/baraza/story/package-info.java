/** What people do with the program, told as stories over a real site, from simple to hard. */
@NullMarked
package org.baraza.story;

import org.jspecify.annotations.NullMarked;
