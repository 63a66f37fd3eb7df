package org.baraza.app.wiring;

import java.time.InstantSource;
import java.util.List;
import org.baraza.app.desk.Sealer;
import org.baraza.app.store.Store;
import org.baraza.core.record.Register;

/**
 * What a partnership is made of at one site.
 *
 * @param partners who they are and how far it is with each
 * @param supports support to those of them who are under arms
 * @param consents who agreed to what
 * @param safety how they are looked after
 */
record Partnering(SitePartners partners, SiteSupports supports, SiteConsents consents, SiteSafety safety) {

    static Partnering of(Store store, Register register, Sealer sealer, InstantSource clock) {
        SiteSupports supports = new SiteSupports(store, register, SitePartners.book(store)::find, clock);
        SitePartners partners = new SitePartners(store, register, sealer, supports::clearances, clock);
        return new Partnering(
                partners,
                supports,
                new SiteConsents(store, register, id -> partners.find(id).isPresent(), clock),
                new SiteSafety(store, partners::find, sealer, clock));
    }

    /** Who make cases of what is sent in through the shipped forms. */
    List<FormTaker> takers() {
        return List.of(new FormPartners(partners));
    }
}
