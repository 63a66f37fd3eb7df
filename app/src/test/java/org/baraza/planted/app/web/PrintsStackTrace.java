package org.baraza.planted.app.web;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class PrintsStackTrace {

    private PrintsStackTrace() {}

    static void look(Exception seen) {
        seen.printStackTrace();
    }
}
