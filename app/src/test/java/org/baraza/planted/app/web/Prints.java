package org.baraza.planted.app.web;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class Prints {

    private Prints() {}

    static void look() {
        System.out.println("seen");
    }
}
