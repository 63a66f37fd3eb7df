package org.baraza.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Scope;

/**
 * Who is let in here and what they may do. Everything that changes is on the journal, by pseudonym. Wrong wishes are
 * refused as {@link WrongUse}.
 */
public interface Accounts {

    /**
     * Somebody who is or was let in.
     *
     * @param who the pseudonym under which the journal knows them
     * @param login the name they sign in with
     * @param shown the name colleagues know
     * @param openedAt when
     * @param closedAt when they were let in no longer; empty while they are
     * @param canSignIn whether they have chosen a password
     * @param secondFactor whether they have set up a second factor or a passkey
     * @param grants every role not taken back, those that are over too
     */
    record Account(
            Handle who,
            String login,
            String shown,
            Instant openedAt,
            Optional<Instant> closedAt,
            boolean canSignIn,
            boolean secondFactor,
            List<Granted> grants) {

        public Account {
            grants = List.copyOf(grants);
        }

        public boolean open() {
            return closedAt.isEmpty();
        }
    }

    /**
     * A role somebody was given.
     *
     * @param id by which it is taken back
     * @param grant which, how far and how long
     */
    record Granted(Handle id, Grant grant) {}

    /**
     * A code that works once.
     *
     * @param text to hand over; kept nowhere
     * @param until when it stops working
     */
    record Code(String text, Instant until) {}

    /**
     * Somebody invented, as whom one can look around a demo.
     *
     * @param key stable, such as {@code amina}
     * @param name first name
     * @param grant what they may do
     */
    record Persona(String key, String name, Grant grant) {}

    /** Open accounts first, then closed ones; each by name. */
    List<Account> list();

    Optional<Account> find(Handle who);

    /** By the name they sign in with, however it is spelled in capitals. */
    Optional<Account> findByLogin(String login);

    /** Opens an account that may do nothing yet and has no password. */
    Handle open(String login, String shown, By by);

    /** Opens an account with a first role, or neither; the code is the invitation. */
    Code open(String login, String shown, Grant grant, By by);

    Granted grant(Handle who, Grant grant, By by);

    void takeBack(Handle grant, By by);

    /** Ends an account for good; its sessions and tokens end with it. */
    void close(Handle who, By by);

    /** A code with which somebody without a password chooses one. Codes made before stop working. */
    Code invite(Handle who, By by);

    /** How somebody is known to the organisation's own sign-in. */
    enum Link {
        /** By the name they sign in with here, when they first arrive. */
        AT_FIRST_ARRIVAL,
        /** By the subject that the provider knows them under, whatever their name becomes. */
        BY_SUBJECT
    }

    /** Empty when they cannot come in through the organisation's own sign-in. */
    Optional<Link> findLink(Handle who);

    /**
     * Lets somebody come in through the organisation's own sign-in.
     *
     * @param subject what the provider knows them under; empty to find out at their first arrival under the name they sign
     *     in with here
     */
    void link(Handle who, Optional<String> subject, By by);

    /** Lets them come in through the organisation's own sign-in no longer; their sessions end. */
    void unlink(Handle who, By by);

    /** Takes password, second factor, links, sessions and tokens away, and gives a code to begin anew with. */
    Code reset(Handle who, By by);

    /** A code with which the first administrator makes their account; empty when somebody can sign in already. */
    Optional<Code> offerFirstStart();

    /**
     * Lets everybody in as somebody invented, without a password, until this desk is closed. For made-up data on this
     * computer only.
     *
     * @param mission how far those reach who work for the mission
     * @param district how far the official of a ministry reaches
     */
    void openDemoDoor(Scope mission, Scope district);

    /** How people come in and how they are known again. */
    SignIns signIns();

    /** Keys that people's devices keep. */
    Passkeys passkeys();

    /** What everybody may do about their own account. */
    OwnAccount own();
}
