/**
 * Forms for phones and browsers out of spreadsheets: XLSForm in, XForm out. Sheets of cells become lines with grouped
 * columns, lines become a tree of sections and questions, and the tree is written as XML. Whatever is wrong is a finding
 * with its sheet, row and column.
 */
@NullMarked
package org.baraza.app.forms;

import org.jspecify.annotations.NullMarked;
