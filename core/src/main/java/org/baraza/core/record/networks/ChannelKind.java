package org.baraza.core.record.networks;

import java.util.EnumSet;
import java.util.Set;
import org.baraza.core.record.alerts.Channel;

/** What a channel of an alert network is. */
public enum ChannelKind {
    /** A telephone somebody keeps. */
    TELEPHONE(Means.PHONE),
    /** A number to which anybody of the community writes. */
    SMS_LINE(Means.PHONE),
    MESSENGER(Means.PHONE),
    RADIO(Means.RADIO),
    /** Somebody the community chose to warn for it. */
    FOCAL_POINT(Means.PERSON),
    /** Where people meet us at times everybody knows. */
    MEETING_PLACE(Means.PLACE),
    PAPER_BOX(Means.PLACE);

    /** The kinds by which coverage is counted. */
    public enum Means {
        PHONE,
        RADIO,
        PERSON,
        PLACE
    }

    private final Means means;

    ChannelKind(Means means) {
        this.means = means;
    }

    public Means means() {
        return means;
    }

    /** Whether there is none without somebody who keeps it. */
    public boolean needsHolder() {
        return this == FOCAL_POINT;
    }

    /** Whether a text can be sent to whoever keeps it. */
    public boolean takesTexts() {
        return this == TELEPHONE || this == SMS_LINE || this == MESSENGER;
    }

    /** Kinds by which a warning that came in so may have come; none where that does not tell. */
    public static Set<ChannelKind> carrying(Channel channel) {
        return switch (channel) {
            case SMS -> EnumSet.of(SMS_LINE, TELEPHONE);
            case CALL -> EnumSet.of(TELEPHONE);
            case RADIO -> EnumSet.of(RADIO);
            case MESSENGER -> EnumSet.of(MESSENGER);
            case PAPER -> EnumSet.of(PAPER_BOX);
            case FACE_TO_FACE, FORM -> EnumSet.noneOf(ChannelKind.class);
        };
    }
}
