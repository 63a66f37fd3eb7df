package org.baraza.app.desk;

import java.net.URI;
import java.util.Optional;

/**
 * An organisation's own sign-in. It is asked only while somebody comes in through it, and says who they are, never what
 * they may do here.
 */
public interface Organisation {

    /**
     * One attempt to come in.
     *
     * @param state unguessable; shows that what comes back belongs to this browser
     * @param nonce unguessable; shows that what is said was said for this attempt
     * @param verifier unguessable, 43 letters; shows that whoever brings the code is whoever asked for it
     * @param back the address here to which people are sent back
     */
    record Errand(String state, String nonce, String verifier, URI back) {}

    /** What it says. */
    sealed interface Word {}

    /**
     * Somebody it knows.
     *
     * @param subject what it knows them under, for good
     * @param name the name they sign in with there, or their confirmed e-mail address
     * @param severalFactors whether it says that it asked for more than one factor
     */
    record Person(String subject, Optional<String> name, boolean severalFactors) implements Word {}

    /** It says no, or what it says cannot be believed. */
    record No() implements Word {}

    /** It does not answer. */
    record Nothing() implements Word {}

    /** Its address, within which a subject is one person. */
    String issuer();

    /** Where to send somebody; empty when it does not answer. */
    Optional<URI> address(Errand errand);

    /** @param query what it sent people back with */
    Word ask(Errand errand, String query);
}
