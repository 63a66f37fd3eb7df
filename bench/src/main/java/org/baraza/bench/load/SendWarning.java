package org.baraza.bench.load;

import java.io.IOException;

/** Somebody warns by text message through a gateway, each time another person. */
final class SendWarning implements WriteAction {

    private static final int PEOPLE = 100_000;

    private final String token;

    /** @param token of the gateway */
    SendWarning(String token) {
        this.token = token;
    }

    @Override
    public void write(Line line, long number) throws IOException {
        String from = String.format("%%2B99955%05d", number % PEOPLE);
        Line.Answer answer = line.get(
                "/gateways/" + token + "?from=" + from + "&id=" + number + "&text=danger%20near%20the%20old%20mill");
        if (answer.status() != 200) {
            throw new IOException("the warning was answered with " + answer.status());
        }
    }
}
