/** One command, one file. */
@NullMarked
package org.baraza.app.cli.commands;

import org.jspecify.annotations.NullMarked;
