package org.baraza.planted.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class Fetches {

    private Fetches() {}

    static InputStream look(String typed) throws IOException {
        return URI.create(typed).toURL().openStream();
    }
}
