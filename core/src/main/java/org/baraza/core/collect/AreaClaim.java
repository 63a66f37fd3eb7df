package org.baraza.core.collect;

import org.baraza.core.ground.Area;

/**
 * A boundary file's claim that an area lies there under that place code.
 *
 * @param area as the file draws it
 */
public record AreaClaim(Area area) implements Claim {}
