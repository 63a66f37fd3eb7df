/** Accounts: how people are let in and known again. Names are sealed, secrets hashed; what happened is on the journal. */
@NullMarked
package org.baraza.app.accounts;

import org.jspecify.annotations.NullMarked;
