package org.baraza.core.protect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of things one can want to see or do. Every route, export and command names one. */
public enum Matter {
    /** Pages everybody may see: sign-in, help, health, the policy itself. */
    DOOR,
    /** One's own account, sessions, tokens and second factors. */
    OWN_ACCOUNT,
    /** Everybody's accounts and grants. */
    ACCOUNTS,
    /** Which missions there are. */
    MISSIONS,
    /** Readings by area and month, maps and series of a mission. */
    FIGURES,
    /** Events, bases and areas as published by others. */
    PUBLISHED_EVENTS,
    /** Which data sets there are, their findings, and rows set aside. */
    DATA_SETS,
    /** Who is behind a handle. */
    IDENTITIES,
    /** When, why and by whom identities were opened or erased. */
    OPENINGS,
    /** What people warned of, and what becomes of it; never who warned, nor in which words. */
    ALERTS,
    /** What people said when they warned, as they said it. */
    ALERT_WORDS,
    /** What communities say that is no warning, and what becomes of it; never who said it, nor in which words. */
    FEEDBACK,
    /** What people said to the feedback, or heard as a rumour, as they said it. */
    FEEDBACK_WORDS,
    /** That something sensitive was said, of which coarse kind, and its clock; never what, by whom or of whom. */
    REFERRALS,
    /** What goes around and may not be so, and what was found out. */
    RUMOURS,
    /** How much communities said in an area, and what was answered in public. */
    ANSWERS,
    /** What happened to people and how well it is established; never who told it, nor in which words. */
    INCIDENTS,
    /** What people told of incidents, as they told it. */
    INCIDENT_WORDS,
    /** Uses of force and their review, and beside them attacks after which nobody acted. */
    FORCE_INCIDENTS,
    /** What keeps people from help, one by one: never for the force or the police. */
    ACCESS_CONSTRAINTS,
    /** How often people are kept from help, and how hard areas are to reach: counts and marks. */
    ACCESS_FIGURES,
    /** Where authorities kept the mission and its partners from moving. */
    MOVEMENTS,
    /** How much was done by area and month: patrols, movements asked for, organisations present. */
    EFFORT,
    /** Questions about effects, fixed before they are answered, and their answers: counts of areas and no records. */
    IMPACT,
    /** What communities lack, by part of a community, and what is recommended; their signs of peace. */
    ASSESSMENTS,
    /** What is handed over to whom, and how ready they are. */
    TRANSITION,
    /** What those who leave wrote for whoever comes after. */
    HANDOVER_WORDS,
    /** What was learnt, the evidence for and against it, and what was done with it; it names nobody. */
    LESSONS,
    /** What people told of themselves for a lesson, while they agree to it. */
    LESSON_STORIES,
    /** What people expect, what was promised and decided, and what became of it; never who asked. */
    PROMISES,
    /** What is done together with communities, how they are met, and with whom nobody spoke for long; never who came. */
    ENGAGEMENT,
    /** Disputes settled by talking, what was agreed and whether it holds; never who the parties are by name. */
    DISPUTES,
    /** What parties to a dispute told, as they told it. */
    DISPUTE_WORDS,
    /** Courses, what was learnt and is used, and what partners can do; people are counted and never named. */
    TRAINING,
    /** Small projects communities chose, their money and their end. */
    PROJECTS,
    /** Gateways by which messages come and go, and how well they work; never who wrote, nor what. */
    CHANNELS,
    /** Communities and the channels by which they can warn, and whether these work; never who keeps them. */
    NETWORKS,
    /** Pseudonyms of those who keep channels, and what is known of them. */
    NETWORK_HOLDERS,
    /** Local partners and those who may become some, by kind and handle; never who is in danger of what. */
    PARTNERS,
    /** What partners are called that did not choose to be named, who speaks for them, and how one behaves with them. */
    PARTNER_NAMES,
    /** What partners are in danger of, and what is done about it. */
    PARTNER_SAFETY,
    /** Support to people under arms, and what was looked into before. */
    DUE_DILIGENCE,
    /** How much the host state consents to the mission being there. */
    HOST_CONSENT,
    /** What communities agreed to, group by group. */
    COMMUNITY_CONSENT,
    /** To which use of what they say people agreed, by pseudonym. */
    PERSON_CONSENT,
    /** What may be given to whom: sharing protocols, publications and their checks. */
    SHARING,
    /** The journal: who wrote what kind of entry when, and whether its chain is whole. */
    JOURNAL,
    /** How long what is kept, and what was deleted. */
    RETENTION,
    /** Blank forms: which there are, publishing and closing them. */
    FORMS,
    /** What was sent in through forms, as it came. */
    SUBMISSIONS,
    /** Whether the machine is well: metrics, backups, findings of the doctor. */
    OPERATION;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Matter> find(String key) {
        return Arrays.stream(values()).filter(m -> m.key().equals(key.strip())).findFirst();
    }
}
