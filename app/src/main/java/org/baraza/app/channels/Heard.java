package org.baraza.app.channels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a gateway said in one call. */
public sealed interface Heard {

    /**
     * Which part of a long message something is.
     *
     * @param reference tells the long messages of one telephone apart
     * @param position from 1
     * @param total 2 to {@value #MOST}
     */
    record Part(int reference, int position, int total) {

        static final int MOST = 40;

        /** Empty where it is a message by itself. */
        static Optional<Part> of(int reference, int position, int total) {
            return total >= 2 && total <= MOST && position >= 1 && position <= total
                    ? Optional.of(new Part(reference, position, total))
                    : Optional.empty();
        }
    }

    /**
     * A message, or a part of one.
     *
     * @param from who wrote; empty where it is withheld
     * @param words as they were written
     * @param id by which the gateway knows it; empty where it gives none
     * @param saidAt when it was written or taken by the network, as far as the gateway says
     * @param part empty for a whole message
     */
    record Message(
            Optional<String> from, String words, Optional<String> id, Optional<Instant> saidAt, Optional<Part> part)
            implements Heard {

        /** Never shown: it holds somebody's words. */
        @Override
        public String toString() {
            return "a message";
        }
    }

    /**
     * What became of texts that were sent.
     *
     * @param fates by our id or the gateway's
     */
    record Receipts(Map<String, Fate> fates) implements Heard {

        public Receipts {
            fates = Map.copyOf(fates);
        }
    }

    /** Somebody told the gateway that nothing more is to be sent to them. */
    record Stopped(String from) implements Heard {}

    /** The gateway asks for what is to be sent. */
    record Asks() implements Heard {}

    /** The gateway says which of the texts it asked for it has taken. */
    record Took(List<String> ids) implements Heard {

        public Took {
            ids = List.copyOf(ids);
        }
    }

    /** Nothing that matters here. */
    record Nothing() implements Heard {}

    /** What became of a text. */
    enum Fate {
        /** On its way. */
        SENT,
        DELIVERED,
        FAILED
    }
}
