package org.baraza.core.record;

import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;

/**
 * A partnership active in an area.
 *
 * @param partner who, by pseudonym only
 * @param type what kind of partner
 * @param pcode the area's place code
 * @param start first month with an active agreement
 * @param end last month, if it has ended
 */
public record Partnership(Handle partner, PartnerType type, String pcode, Month start, Optional<Month> end) {}
