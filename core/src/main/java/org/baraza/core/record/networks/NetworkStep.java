package org.baraza.core.record.networks;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Relation;

/**
 * Something that happened to a community or an alert network. Every word in it is one of a list: what places are called
 * is kept elsewhere, and nobody's reasons are kept at all.
 */
public sealed interface NetworkStep {

    /** Random id of the community or the network. */
    String id();

    Handle by();

    Instant at();

    /** What it relates: a network and a place at most, and never two persons. */
    default Optional<Relation> relates() {
        return Optional.empty();
    }

    /** It happened to a community. */
    sealed interface OfCommunity extends NetworkStep {}

    /**
     * A community is known of.
     *
     * @param mission acronym
     * @param area place code of the area it lies in
     */
    record CommunityNamed(String id, String mission, String area, Optional<People> people, Handle by, Instant at)
            implements OfCommunity {}

    /** Somebody says how many people live there; empty takes back what was said. */
    record PeopleEstimated(String id, Optional<People> people, Handle by, Instant at) implements OfCommunity {}

    /** Somebody asked there, and there is no channel. Without this, that none is written down means nothing. */
    record NoChannelFound(String id, Handle by, Instant at) implements OfCommunity {}

    /** It is not there any more. */
    record CommunityEnded(String id, End why, Handle by, Instant at) implements OfCommunity {}

    /**
     * An alert network begins.
     *
     * @param mission acronym
     * @param area place code of the area it lies in
     */
    record NetworkOpened(String id, String mission, String area, Handle by, Instant at) implements NetworkStep {

        @Override
        public Optional<Relation> relates() {
            return Optional.of(new Relation(id, Relation.Kind.ORGANISATION, area, Relation.Kind.AREA));
        }
    }

    record NetworkEnded(String id, End why, Handle by, Instant at) implements NetworkStep {

        @Override
        public Optional<Relation> relates() {
            return Optional.empty();
        }
    }

    /** It happened to a channel of a network. */
    sealed interface OfChannel extends NetworkStep {

        /** Random id of the channel. */
        String channel();
    }

    record ChannelOpened(String id, String channel, ChannelCard card, Handle by, Instant at) implements OfChannel {}

    /** @param tested whether the holder has nothing against tests */
    record ChannelChanged(
            String id, String channel, Set<String> languages, Hours hours, boolean tested, Handle by, Instant at)
            implements OfChannel {

        public ChannelChanged {
            languages = Set.copyOf(languages);
        }
    }

    /**
     * Whoever keeps it wrote, and it is known under which pseudonym.
     *
     * @param line that pseudonym
     */
    record LineKnown(String id, String channel, Handle line, Handle by, Instant at) implements OfChannel {}

    record ChannelRested(String id, String channel, Handle by, Instant at) implements OfChannel {}

    record ChannelResumed(String id, String channel, Handle by, Instant at) implements OfChannel {}

    /** The holder said no. Nobody asks why, and there is no place to write it. */
    record HolderWithdrew(String id, String channel, Handle by, Instant at) implements OfChannel {}

    record ChannelEnded(String id, String channel, End why, Handle by, Instant at) implements OfChannel {}

    /** Others may use or read it. */
    record Exposed(String id, String channel, Sign sign, Handle by, Instant at) implements OfChannel {}

    /** Somebody met the holder face to face, and it is theirs alone again. */
    record Cleared(String id, String channel, Handle by, Instant at) implements OfChannel {}

    /** A routine greeting went out as a neutral text. */
    record GreetingSent(String id, String channel, Handle by, Instant at) implements OfChannel {}

    /**
     * It was tried, or would have been.
     *
     * @param unsafe why it was not tried; exactly where it was not
     */
    record Tested(
            String id, String channel, TestWay way, TestResult result, Optional<Unsafe> unsafe, Handle by, Instant at)
            implements OfChannel {

        public Tested {
            if (unsafe.isPresent() != (result == TestResult.UNSAFE_TO_TRY)) {
                throw new IllegalArgumentException("why it was not tried is said exactly where it was not");
            }
        }

        /** Whether it was tried by us, so that doing it again soon would be seen. */
        public boolean seen() {
            return way.ours() && result != TestResult.UNSAFE_TO_TRY;
        }
    }
}
