package org.baraza.planted.app.channels;

/** Sends whatever somebody wrote. */
public final class SendsWords {

    public void send(String number, String words) {}
}
