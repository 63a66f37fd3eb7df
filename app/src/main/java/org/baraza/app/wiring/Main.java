package org.baraza.app.wiring;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {}
}
