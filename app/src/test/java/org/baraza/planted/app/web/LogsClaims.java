package org.baraza.planted.app.web;

import org.baraza.planted.core.collect.MadeUpClaim;
import org.slf4j.Logger;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public record LogsClaims(Logger logger) {

    void look(MadeUpClaim claim) {
        logger.info("{}", claim);
    }
}
