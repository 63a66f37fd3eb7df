package org.baraza.planted.app.web;

import java.io.IOException;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class StartsProgram {

    private StartsProgram() {}

    static Process start(String typed) throws IOException {
        return new ProcessBuilder("sh", "-c", typed).start();
    }
}
