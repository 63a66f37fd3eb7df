/** What must never be done, looked for in everything that is here: names, tables, routes, texts, templates, calls. */
@NullMarked
package org.baraza.protection;

import org.jspecify.annotations.NullMarked;
