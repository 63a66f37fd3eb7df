/** Gateways by which messages come in and neutral texts go out: one file each. */
@org.jspecify.annotations.NullMarked
package org.baraza.app.channels;
