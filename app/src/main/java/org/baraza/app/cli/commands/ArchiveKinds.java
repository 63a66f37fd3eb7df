package org.baraza.app.cli.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of each kind of entry in an open archive. All are counted in it, by month; those of which nothing more is in it
 * have a reason.
 */
final class ArchiveKinds {

    private ArchiveKinds() {}

    /** Why nothing more than its counts is in an open archive. */
    enum Reason {
        /** Who could be hurt, who warned and who can warn. */
        DANGER,
        /** What people said or agreed to for themselves. */
        OWN_WORDS,
        /** Who is behind a handle, and who looked. */
        IDENTITIES,
        /** What is held of people under arms and of a state's will. */
        STATES,
        /** Who was let in and what they were given. */
        ACCOUNTS,
        /** How the site itself was kept. */
        HOUSE,
        /** Numbers without the effort that explains them mislead, and places alone tell where nobody goes. */
        FIELD
    }

    private static final Map<Reason, List<String>> LEFT_OUT = Map.of(
            Reason.DANGER,
            List.of(
                    "alert-step",
                    "incident-step",
                    "network-step",
                    "partner-safety-step",
                    "missed-protection-step",
                    "force-step"),
            Reason.OWN_WORDS,
            List.of("feedback-step", "rumour-step", "person-consent-step", "handover-note-step"),
            Reason.IDENTITIES,
            List.of("identity-opened", "identity-erased", "opening-questioned", "erasure-checked"),
            Reason.STATES,
            List.of("support-step", "host-consent-graded", "movement-step", "access-constraint-step"),
            Reason.ACCOUNTS,
            List.of(
                    "account-opened",
                    "account-closed",
                    "account-linked",
                    "account-reset",
                    "role-granted",
                    "role-taken-back"),
            Reason.HOUSE,
            List.of(
                    "backup-made",
                    "retention-kept",
                    "journal-extracted",
                    "data-incident-logged",
                    "data-set-imported",
                    "sharing-protocol-agreed",
                    "sharing-protocol-withdrawn",
                    "harm-checked",
                    "harm-seconded",
                    "release-made",
                    "text-held",
                    "text-decided",
                    "form-published",
                    "form-moved",
                    "entity-settled",
                    "submission-received",
                    "submission-opened",
                    "submission-erased"),
            Reason.FIELD,
            List.of(
                    "access-scored",
                    "access-reviewed",
                    "effort-counted",
                    "area-context",
                    "area-customs",
                    "group-shares",
                    "community-contact",
                    "impact-plan-locked",
                    "capacity-look"));

    /** Kinds of which nothing more than counts is in an open archive, with the reason. */
    static SortedMap<String, Reason> leftOut() {
        SortedMap<String, Reason> all = new TreeMap<>();
        LEFT_OUT.forEach((reason, kinds) -> kinds.forEach(k -> all.put(k, reason)));
        return all;
    }

    /** The table a kind has in an open archive. */
    static Optional<ArchiveTable> table(String kind) {
        return ArchiveTable.all().stream().filter(t -> t.kind().equals(kind)).findFirst();
    }
}
