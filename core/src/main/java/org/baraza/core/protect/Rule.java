package org.baraza.core.protect;

import java.util.Set;

/**
 * One line of the policy.
 *
 * @param matter what it is about
 * @param deed what may be done
 * @param reach how far
 * @param roles who may; empty where the reach names everybody
 * @param why one sentence
 */
public record Rule(Matter matter, Deed deed, Reach reach, Set<Role> roles, String why) {

    public Rule {
        roles = Set.copyOf(roles);
        boolean everybody = reach == Reach.EVERYBODY || reach == Reach.OWN;
        if (everybody != roles.isEmpty()) {
            throw new IllegalArgumentException("a rule names roles exactly when not everybody may");
        }
        if (why.isBlank()) {
            throw new IllegalArgumentException("a rule says why");
        }
    }

    /**
     * Whether a stolen password must not be enough for it: what leads to a person, decides who is let in, decides what
     * leaves that is not public, or cannot be undone.
     */
    public boolean needsSecondFactor() {
        return switch (matter) {
            case DOOR, OWN_ACCOUNT, MISSIONS, FIGURES, PUBLISHED_EVENTS, FORMS, NETWORKS -> false;
            case ACCESS_FIGURES, MOVEMENTS, EFFORT, FEEDBACK, ANSWERS, PROMISES, ENGAGEMENT, TRAINING -> false;
            case ASSESSMENTS, TRANSITION, LESSONS, IMPACT -> false;
            // What somebody said may give them away, and so may what they keep.
            case ACCOUNTS, OPENINGS, JOURNAL, NETWORK_HOLDERS, REFERRALS, PARTNER_NAMES, PARTNER_SAFETY -> true;
            case ALERT_WORDS, INCIDENT_WORDS, FEEDBACK_WORDS, DISPUTE_WORDS, HANDOVER_WORDS, LESSON_STORIES -> true;
            // Money is given on it, or people are brought to one table.
            case DISPUTES, PROJECTS -> deed == Deed.APPROVE;
            case COMMUNITY_CONSENT -> deed == Deed.APPROVE;
            case HOST_CONSENT, PERSON_CONSENT -> true;
            case ALERTS, INCIDENTS, RUMOURS, FORCE_INCIDENTS, ACCESS_CONSTRAINTS, PARTNERS, DUE_DILIGENCE ->
                deed == Deed.APPROVE;
            // What was sent in may hold names; sending in is done by telephones, each with a key of its own.
            case SUBMISSIONS -> deed != Deed.WRITE;
            // Putting somebody into the vault shows nobody.
            case IDENTITIES -> deed != Deed.WRITE;
            // Rows set aside may hold anything that was typed.
            case DATA_SETS -> deed == Deed.EXPORT;
            // Whoever agrees a protocol, or to a release, lets out what is not public.
            case SHARING -> deed == Deed.WRITE || deed == Deed.APPROVE;
            case RETENTION, OPERATION, CHANNELS -> deed == Deed.WRITE;
        };
    }
}
