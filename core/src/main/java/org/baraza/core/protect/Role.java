package org.baraza.core.protect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person does here, in practitioners' words. A person may hold several, each within a {@link Scope}. */
public enum Role {
    /** Keeps the program running and its accounts in order; sees no reports and no identities. */
    ADMINISTRATOR,
    /** Watches over the data of people: sees every opening of an identity, approves the gravest, grants erasure. */
    DATA_PROTECTION_OFFICER,
    COMMUNITY_LIAISON_ASSISTANT,
    CIVIL_AFFAIRS,
    HEAD_OF_OFFICE,
    /** Duty officer of the joint operations centre. */
    JOC_DUTY,
    /** Analyst of the joint mission analysis centre. */
    JMAC,
    FORCE,
    POLICE,
    HUMAN_RIGHTS,
    PROTECTION_ADVISER,
    GENDER_ADVISER,
    HUMANITARIAN,
    TRAINER,
    /** Monitoring and evaluation, and the mission's performance cycle. */
    MONITORING,
    BEST_PRACTICES,
    LEADERSHIP,
    HEADQUARTERS,
    /** A local partner: a leader, an association, local government. */
    PARTNER,
    EVALUATOR,
    /** An official of the host state: numbers for the granted areas and nothing that identifies a person. */
    MINISTRY_READER;

    /** As the policy and the command line write it, for example {@code data-protection-officer}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key.strip())).findFirst();
    }
}
