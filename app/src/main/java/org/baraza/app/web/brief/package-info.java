/** What a newcomer reads about an area in five minutes before a meeting; each part brings the lines it knows. */
@NullMarked
package org.baraza.app.web.brief;

import org.jspecify.annotations.NullMarked;
