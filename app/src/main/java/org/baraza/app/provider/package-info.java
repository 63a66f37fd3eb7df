/**
 * The organisation's own sign-in, over OpenID Connect: the only place from which the program connects to another machine
 * on its own account.
 */
@NullMarked
package org.baraza.app.provider;

import org.jspecify.annotations.NullMarked;
