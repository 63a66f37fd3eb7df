package org.baraza.core.record.networks;

import org.baraza.core.ground.Handle;

/**
 * Whoever keeps a channel, by pseudonym alone.
 *
 * @param who the vault's pseudonym
 * @param ifNo what happens when they say no
 */
public record Holder(Handle who, Sex sex, Age age, IfNo ifNo) {}
