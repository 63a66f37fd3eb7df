package org.baraza.app.web;

import java.util.List;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;

/**
 * A page to which every other page leads, for those who may see it.
 *
 * @param path its address
 * @param text key of its name
 * @param matter what it shows
 * @param deed what it is for
 */
public record Place(String path, String text, Matter matter, Deed deed) {

    private static final String VAULT = "vault.title";

    /** Of several with the same name the first one somebody may see is theirs. */
    static final List<Place> ALL = List.of(
            new Place("/", "frame.missions", Matter.MISSIONS, Deed.READ),
            new Place("/imports", "frame.imports", Matter.DATA_SETS, Deed.READ),
            new Place("/revisions", "frame.revisions", Matter.DATA_SETS, Deed.READ),
            new Place("/sharing", "sharing.title", Matter.SHARING, Deed.READ),
            new Place("/journal", "journal.title", Matter.JOURNAL, Deed.READ),
            new Place("/vault", VAULT, Matter.IDENTITIES, Deed.READ),
            new Place("/vault/new", VAULT, Matter.IDENTITIES, Deed.WRITE),
            new Place("/vault/requests", VAULT, Matter.IDENTITIES, Deed.APPROVE),
            new Place("/vault/openings", VAULT, Matter.OPENINGS, Deed.READ),
            new Place("/accounts", "accounts.title", Matter.ACCOUNTS, Deed.READ),
            new Place("/account", "accounts.own", Matter.OWN_ACCOUNT, Deed.READ));

    /** The pages of the vault, which lead to each other. */
    static final List<Place> OF_VAULT = List.of(
            new Place("/vault", "vault.find", Matter.IDENTITIES, Deed.READ),
            new Place("/vault/new", "vault.put", Matter.IDENTITIES, Deed.WRITE),
            new Place("/vault/wishes", "vault.wishes", Matter.IDENTITIES, Deed.WRITE),
            new Place("/vault/requests", "vault.requests", Matter.IDENTITIES, Deed.APPROVE),
            new Place("/vault/openings", "vault.openings", Matter.OPENINGS, Deed.READ),
            new Place("/vault/erasures", "vault.erasures", Matter.OPENINGS, Deed.READ));
}
