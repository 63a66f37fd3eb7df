package org.baraza.core.record.networks;

/** Why something cannot happen to a community or a network as it stands. */
public enum WhyNot {
    ALREADY_THERE,
    NO_SUCH_CHANNEL,
    NO_SUCH_COMMUNITY,
    /** It is said to have happened before it began. */
    BEFORE_IT_BEGAN,
    NETWORK_ENDED,
    CHANNEL_ENDED,
    COMMUNITY_ENDED,
    /** The holder said no, and that is kept to. */
    HOLDER_WITHDREW,
    /** Others may use or read it: somebody meets the holder first. */
    COMPROMISED,
    NOT_COMPROMISED,
    RESTING,
    NOT_RESTING,
    HOLDER_NEEDED,
    NO_HOLDER,
    /** A child never keeps a channel. */
    HOLDER_IS_A_CHILD,
    /** Whoever keeps a channel is known to be grown up. */
    AGE_NOT_KNOWN,
    /** The last test is not long enough ago: more of them would be seen. */
    TOO_SOON,
    /** A greeting at a strange hour gives somebody away. */
    OUTSIDE_HOURS,
    /** The holder asked not to be tested. */
    ASKED_NOT_TO,
    /** No text can be sent by it, or nobody has written by it yet. */
    NO_LINE,
    HAS_CHANNELS
}
