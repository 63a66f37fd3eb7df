package org.baraza.app.desk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;

/** The doors: how people come in, and how they are known again at the next request. */
public interface SignIns {

    /**
     * Who knocks.
     *
     * @param address of the network, to slow guessing
     * @param device in words, such as {@code Firefox, Linux}
     * @param known what this browser was given when somebody signed in from it before; empty when nobody did
     */
    record Caller(String address, String device, Optional<String> known) {}

    /** How far somebody is in. */
    enum Standing {
        /** All the way. */
        IN,
        /** A code of the second factor is still to come; until then they are nobody. */
        OWES_CODE,
        /** Their role needs a second factor and they have none; until then they may do nothing else. */
        OWES_SECOND_FACTOR
    }

    /**
     * Somebody known again.
     *
     * @param who the account
     * @param session the session, or the token when {@code byToken}
     * @param standing how far they are in
     * @param byToken whether a script came with a personal access token, which never changes accounts, opens identities or
     *     approves
     * @param asker for the policy: nobody while a code is owed, somebody without grants while a second factor is owed
     */
    record SignedIn(Handle who, Handle session, Standing standing, boolean byToken, Asker asker) {}

    /** What comes of knocking. */
    sealed interface Answer {}

    /**
     * Come in.
     *
     * @param session new secret by which the browser is known from now on
     * @param known new secret that says somebody has signed in from this browser; empty when it has one
     * @param standing how far they are in
     */
    record Welcome(String session, Optional<String> known, Standing standing) implements Answer {}

    /** Name, password or code are not right; which, is not said. */
    record Wrong() implements Answer {}

    /**
     * Too many wrong guesses.
     *
     * @param left until the next guess is listened to; more than 0
     */
    record Wait(Duration left) implements Answer {}

    /** The organisation's own sign-in says no, or what came back does not belong to what was asked. */
    record Astray() implements Answer {}

    /** The organisation's own sign-in does not answer. */
    record Silent() implements Answer {}

    /** The organisation knows them, and they have no account here that is open to them this way. */
    record Stranger() implements Answer {}

    /**
     * The password cannot be used.
     *
     * @param why what is wrong with it
     */
    record Unfit(Why why) implements Answer {

        public enum Why {
            /** Less than 12 characters. */
            TOO_SHORT,
            /** More than 200 characters. */
            TOO_LONG,
            /** Among the first that are guessed. */
            COMMON,
            /** Contains a name of the account. */
            OWN_NAME
        }
    }

    Answer byPassword(String login, String password, Caller caller);

    /** A code of the second factor, or a recovery code, by somebody who {@link Standing#OWES_CODE owes} one. */
    Answer byCode(String session, String code, Caller caller);

    /** The first administrator. */
    Answer byFirstStart(String code, String login, String shown, String password, Caller caller);

    /** Somebody who was invited, or whose account was reset. */
    Answer byInvitation(String code, String password, Caller caller);

    /** Whether people can come in through an organisation's own sign-in. */
    boolean hasOrganisation();

    /**
     * The way to the organisation's own sign-in.
     *
     * @param to its address
     * @param errand what the browser keeps meanwhile; means nothing to anybody else
     */
    record Departure(URI to, String errand) {}

    /**
     * @param back the address here to which it sends people back
     * @param wanted where they want to go once in
     * @return empty when it does not answer
     */
    Optional<Departure> toOrganisation(URI back, String wanted);

    /**
     * Somebody back from the organisation's own sign-in.
     *
     * @param answer what comes of it
     * @param wanted where they wanted to go
     */
    record Arrival(Answer answer, String wanted) {}

    /**
     * @param errand what the browser kept
     * @param query what the organisation's sign-in sent along
     */
    Arrival byOrganisation(String errand, String query, Caller caller);

    /** Whoever holds this session; empty when it is over, ended, or the account is closed. */
    Optional<SignedIn> find(String session);

    /** Whose personal access token this is; empty when it is over, ended, or the account is closed. */
    Optional<SignedIn> findByToken(String token);

    /** Whose form client holds this key; empty when it is over, ended, or the account is closed. */
    Optional<SignedIn> findByFormKey(String key);

    void signOut(SignedIn who);

    /** Whether nobody can sign in yet. */
    boolean firstStart();

    /** As whom one can look around; empty unless the demo runs. */
    List<Accounts.Persona> personas();

    /** Comes in as somebody invented; {@link Wrong} unless the demo runs. */
    Answer asPersona(String key, Caller caller);
}
