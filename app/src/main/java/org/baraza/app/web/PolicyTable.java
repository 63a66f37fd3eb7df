package org.baraza.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.baraza.core.protect.Policy;

/** The policy as it ships, one for every screen. */
public final class PolicyTable {

    public static final String PATH = "/policy/policy.txt";

    private PolicyTable() {}

    /** @throws IllegalArgumentException when a line cannot be understood, so that the program does not start */
    public static Policy read() {
        try (InputStream in = Objects.requireNonNull(PolicyTable.class.getResourceAsStream(PATH), PATH)) {
            return Policy.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
