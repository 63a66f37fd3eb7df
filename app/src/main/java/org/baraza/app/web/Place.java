package org.baraza.app.web;

import java.util.List;
import java.util.stream.Stream;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;

/**
 * A page to which every other page leads, for those who may see it.
 *
 * @param path its address
 * @param text key of its name
 * @param matter what it shows
 * @param deed what it is for
 * @param itemByItem whether it cuts what it shows to the reader's scope by itself
 */
public record Place(String path, String text, Matter matter, Deed deed, boolean itemByItem) {

    static final List<Place> ALL = List.of(
            new Place("/", "frame.missions", Matter.MISSIONS, Deed.READ, false),
            new Place("/alerts", "alerts.title", Matter.ALERTS, Deed.READ, true),
            new Place("/field", "force.field.title", Matter.MISSIONS, Deed.READ, false),
            new Place("/incidents", "incidents.title", Matter.INCIDENTS, Deed.READ, true),
            new Place("/together", "together.title", Matter.MISSIONS, Deed.READ, false),
            new Place("/feedback", "feedback.title", Matter.ANSWERS, Deed.READ, true),
            new Place("/imports", "frame.imports", Matter.DATA_SETS, Deed.READ, false),
            new Place("/forms", "forms.title", Matter.FORMS, Deed.READ, false),
            new Place("/revisions", "frame.revisions", Matter.DATA_SETS, Deed.READ, false),
            new Place("/sharing", "sharing.title", Matter.SHARING, Deed.READ, false),
            new Place("/channels", "channels.title", Matter.CHANNELS, Deed.READ, true),
            new Place("/journal", "journal.title", Matter.JOURNAL, Deed.READ, true),
            new Place("/retention", "journal.retention", Matter.RETENTION, Deed.READ, false),
            new Place("/doctor", "operation.doctor.title", Matter.OPERATION, Deed.READ, false),
            new Place("/accounts", "accounts.title", Matter.ACCOUNTS, Deed.READ, true),
            new Place("/account", "accounts.own", Matter.OWN_ACCOUNT, Deed.READ, false));

    /** The pages of the vault; it is reached through the first that is open. */
    public static final List<Place> VAULT = List.of(
            new Place("/vault", "vault.find", Matter.IDENTITIES, Deed.READ, true),
            new Place("/vault/new", "vault.put", Matter.IDENTITIES, Deed.WRITE, true),
            new Place("/vault/wishes", "vault.wishes", Matter.IDENTITIES, Deed.WRITE, true),
            new Place("/vault/requests", "vault.requests", Matter.IDENTITIES, Deed.APPROVE, true),
            new Place("/vault/openings", "vault.openings", Matter.OPENINGS, Deed.READ, true),
            new Place("/vault/erasures", "vault.erasures", Matter.OPENINGS, Deed.READ, true));

    private Place called(String other) {
        return new Place(path, other, matter, deed, itemByItem);
    }

    /** Where somebody can go from every page. */
    static List<Place> of(Sight sight) {
        return Stream.concat(
                        ALL.stream().filter(p -> p.openTo(sight)),
                        VAULT.stream().filter(p -> p.openTo(sight)).limit(1).map(p -> p.called("vault.title")))
                .toList();
    }

    public boolean openTo(Sight sight) {
        return itemByItem ? sight.somewhere(deed, matter).allowed() : sight.may(deed, matter);
    }
}
