package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Addresses that programs call and no browser does: they are known by the secret in the address, bring no form of ours,
 * and write their words in character sets of their own, so that nothing here reads their parameters before they do.
 */
public final class GatewayPaths {

    /** Behind it the token of a gateway. */
    public static final String IN = "/gateways";

    /** Behind it the key of a text that was sent. */
    public static final String RECEIPTS = "/gateway-receipts";

    private GatewayPaths() {}

    static boolean leadsTo(HttpServletRequest request) {
        // As the server understood the address, whatever way it was written.
        String path = request.getServletPath();
        return path.startsWith(IN + "/") || path.startsWith(RECEIPTS + "/");
    }
}
