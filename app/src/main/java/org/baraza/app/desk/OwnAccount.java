package org.baraza.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.SignIns.Answer;
import org.baraza.app.desk.SignIns.Caller;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.core.ground.Handle;

/** What everybody may see and do about their own account. */
public interface OwnAccount {

    /**
     * A browser in which somebody is signed in.
     *
     * @param id by which it is ended
     * @param device in words
     * @param madeAt when they signed in
     * @param seenAt when it was last used, to five minutes
     * @param current whether it is the one that asks
     */
    record Session(Handle id, String device, Instant madeAt, Instant seenAt, boolean current) {}

    /**
     * A personal access token, for scripts.
     *
     * @param id by which it is ended
     * @param name what it is for
     * @param madeAt when
     * @param endsAt first moment it no longer works
     * @param usedAt when it was last used, to five minutes; empty when never
     * @param grants the roles it may use
     */
    record Token(
            Handle id,
            String name,
            Instant madeAt,
            Instant endsAt,
            Optional<Instant> usedAt,
            List<Accounts.Granted> grants) {

        public Token {
            grants = List.copyOf(grants);
        }
    }

    /**
     * What an authenticator app needs.
     *
     * @param secret in Base32, to type
     * @param address the same as an {@code otpauth} address, to scan
     */
    record Secret(String secret, String address) {}

    /**
     * A second factor that works.
     *
     * @param session new secret of the session that asked
     * @param recoveryCodes each works once instead of a code; kept nowhere
     */
    record SetUp(String session, List<String> recoveryCodes) {

        public SetUp {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }

    Accounts.Account get(SignedIn who);

    /** The one that asks first, then the latest used. */
    List<Session> sessions(SignedIn who);

    void endSession(SignedIn who, Handle session);

    /** Every session, the one that asks too. */
    void endSessions(SignedIn who);

    /** All other sessions end. {@link SignIns.Wrong} when the old password is not right. */
    Answer changePassword(SignedIn who, String old, String fresh, Caller caller);

    /** Whether a second factor has been set up. */
    boolean hasSecondFactor(SignedIn who);

    /** How many recovery codes are left. */
    int recoveryCodesLeft(SignedIn who);

    /** The secret to set up with, the same until it is confirmed; empty when there is a second factor already. */
    Optional<Secret> offerSecondFactor(SignedIn who);

    /** Empty when the code is not right. */
    Optional<SetUp> confirmSecondFactor(SignedIn who, String code);

    /** New recovery codes instead of the old ones; empty when the code is not right. */
    Optional<List<String>> renewRecoveryCodes(SignedIn who, String code);

    /** Takes the second factor away, to set up another. False when the code is not right. */
    boolean removeSecondFactor(SignedIn who, String code);

    /** Newest first. */
    List<Token> tokens(SignedIn who);

    /**
     * The new token's text, kept nowhere.
     *
     * @param name what it is for, 1 to 100 characters
     * @param endsAt at most a year away
     * @param grants those of the own grants it may use; not those of an administrator or data-protection officer
     */
    String makeToken(SignedIn who, String name, Instant endsAt, Set<Handle> grants);

    /** Keys of the own telephones, by which form clients come in; newest first. */
    List<Token> formKeys(SignedIn who);

    /**
     * The new key's text, kept nowhere; ended as a token is. It opens the doors of form clients and nothing else.
     *
     * @param name which telephone, 1 to 100 characters
     * @param endsAt at most a year away
     * @param grants as for {@link #makeToken}
     */
    String makeFormKey(SignedIn who, String name, Instant endsAt, Set<Handle> grants);

    void endToken(SignedIn who, Handle token);
}
