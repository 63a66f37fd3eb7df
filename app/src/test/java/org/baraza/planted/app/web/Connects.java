package org.baraza.planted.app.web;

import java.net.http.HttpClient;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class Connects {

    private Connects() {}

    static HttpClient open() {
        return HttpClient.newHttpClient();
    }
}
