package org.baraza.app.desk;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.alerts.Channel;

/**
 * Messages from telephones and messengers, and neutral texts back, by way of gateways. Numbers are sealed; others meet
 * only the pseudonym of whoever wrote. Everything throws {@link WrongUse} for what cannot be asked.
 */
public interface Messages {

    /**
     * A kind of gateway this program can talk with.
     *
     * @param key for example {@code kannel}
     * @param name as its makers call it
     * @param asks whether it asks here for what is to be sent, so that nothing is sent to an address
     * @param entry what is entered at the gateway behind the address of the door, so that it calls there
     */
    record Kind(String key, String name, boolean asks, String entry) {}

    List<Kind> kinds();

    /**
     * What one part of a text costs that is sent.
     *
     * @param perPart more than 0
     * @param currency three capital letters
     */
    record Price(BigDecimal perPart, String currency) {

        private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

        public Price {
            if (perPart.signum() <= 0 || perPart.compareTo(MOST) > 0 || !currency.matches("[A-Z]{3}")) {
                throw new WrongUse(
                        "A price is a number above 0 and a currency of three capital letters, as in 0.04 USD."
                                + " Leave both out where it is not known.");
            }
        }
    }

    /**
     * A gateway as somebody wants it.
     *
     * @param name by which people here know it
     * @param kind key of its kind
     * @param mission acronym
     * @param channel {@link Channel#SMS} or {@link Channel#MESSENGER}
     * @param language code of the language used where that of whoever wrote is not known
     * @param address where texts are given to it; empty where it asks here, or where nothing is ever sent
     * @param user with which it lets this program in; may be empty
     * @param secret with which it lets this program in; may be empty; kept sealed
     * @param from the number or name texts come from; may be empty
     */
    record Wish(
            String name,
            String kind,
            String mission,
            Channel channel,
            String language,
            Optional<URI> address,
            String user,
            String secret,
            String from,
            Optional<Price> price) {

        /** Never shown: it holds a secret. */
        @Override
        public String toString() {
            return "a gateway " + kind;
        }
    }

    /**
     * A gateway as it stands.
     *
     * @param id random
     * @param kind key of its kind
     * @param address where texts are given to it
     * @param lastIn when the last message came; empty when none has
     * @param waiting texts that are to be sent
     * @param failed texts of the last 30 days that could not be sent, or did not arrive
     * @param trouble key of what went wrong last, where it was not mended since
     * @param silent whether no message has come for longer than ever in the 90 days before
     */
    record Gateway(
            String id,
            String name,
            String kind,
            String mission,
            Channel channel,
            String language,
            Optional<URI> address,
            Optional<Price> price,
            Instant madeAt,
            Optional<Instant> lastIn,
            long waiting,
            long failed,
            Optional<String> trouble,
            boolean silent) {}

    /** Words by which people say what a message is: by language, then by what it becomes, such as {@code danger}. */
    Map<String, Map<String, List<String>>> keywords();

    /** Those in use, in order of name. */
    List<Gateway> list();

    Optional<Gateway> find(String id);

    /**
     * A gateway that was just set up, or has a new token.
     *
     * @param token the secret part of the address it calls; kept nowhere, so shown this once
     */
    record Opened(String id, String token) {

        @Override
        public String toString() {
            return "gateway " + id;
        }
    }

    Opened open(Wish wish, By by);

    /** A new token; the old one opens nothing any more. Empty when there is no such gateway. */
    Optional<Opened> rotate(String id, By by);

    /** It is used no more; what came by it stays. */
    void remove(String id, By by);

    /**
     * What a gateway called with, nothing of it read yet.
     *
     * @param part of the address behind the token; may be empty
     * @param query as it was written; may be empty
     * @param type of the body, as declared; may be empty
     */
    record Call(String part, String query, String type, byte[] body) {

        public Call {
            body = body.clone();
        }

        @Override
        public byte[] body() {
            return body.clone();
        }

        /** Never shown: it holds somebody's words. */
        @Override
        public String toString() {
            return "a call";
        }
    }

    /** What a gateway is answered. */
    record Reply(int status, String type, String body) {}

    /**
     * Takes in what a gateway says: when it is told so, it is on disk.
     *
     * @return empty when no gateway has this token
     */
    Optional<Reply> take(String token, Call call);

    /**
     * What became of a text, told at the address that was given along with it.
     *
     * @return empty when there is no such text
     */
    Optional<Reply> receipt(String key, Call call);

    /** What becomes of a text somebody wants to send. */
    enum Sending {
        QUEUED,
        /** Whoever wrote asked that nothing is sent to them. */
        STOPPED,
        /** They wrote without a number, or by a gateway that is gone. */
        NO_WAY_BACK
    }

    /** Sends a neutral text to somebody who wrote, as soon as their gateway takes it. */
    Sending send(Handle to, NeutralText text, ReferenceCode code);

    /**
     * What is to be known of the message an alert came from.
     *
     * @param incomplete whether a part of it never came
     * @param alike alerts, by their ids, from others who sent the same words within minutes; empty when there are not many
     */
    record Origin(boolean incomplete, List<String> alike) {}

    /** Empty when it did not come by a gateway. */
    Optional<Origin> findOrigin(String alert);

    /** How far a text is. */
    enum Fate {
        QUEUED,
        /** A gateway has it. */
        SENT,
        DELIVERED,
        FAILED,
        /** Whoever wrote asked that nothing is sent to them. */
        STOPPED
    }

    /**
     * A text about an alert.
     *
     * @param at when it came to that
     */
    record Answer(NeutralText text, Fate fate, Instant at) {}

    /** What was sent about an alert, by its id, the oldest first. */
    List<Answer> listAnswers(String alert);

    /** Groups of alerts, by their ids, in which many sent the same words within minutes; the newest first. */
    List<List<String>> listStorms(String mission);

    /**
     * Messages of one area in 30 days; counts are empty where they are small.
     *
     * @param area place code; empty for those of which the area was not understood
     * @param name of the area; its code where it has none
     * @param in messages that came
     * @param out texts handed to a gateway
     * @param settled of these, those of which it is known whether they arrived
     * @param arrived of these, those that did; with {@code settled} it makes a share
     * @param cost by currency; empty where a price is not known
     * @param silent whether none has come for longer than ever in the 90 days before
     */
    record AreaTraffic(
            Optional<String> area,
            String name,
            OptionalLong in,
            OptionalLong out,
            OptionalInt settled,
            OptionalInt arrived,
            List<Price> cost,
            boolean silent) {

        public AreaTraffic {
            cost = List.copyOf(cost);
        }
    }

    /** How the channels of a mission are used, area by area, in the 30 days until now. */
    List<AreaTraffic> coverage(String mission);

    /**
     * One round of what waits: messages to be understood, parts whose others never came, texts to be sent.
     *
     * @param own address at which gateways reach this site
     */
    void round(URI own);
}
