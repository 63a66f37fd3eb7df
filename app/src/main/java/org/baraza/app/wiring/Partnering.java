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
 */
record Partnering(SitePartners partners, SiteSupports supports) {

    static Partnering of(Store store, Register register, Sealer sealer, InstantSource clock) {
        SiteSupports supports = new SiteSupports(store, register, SitePartners.book(store)::find, clock);
        return new Partnering(new SitePartners(store, register, sealer, supports::clearances, clock), supports);
    }

    /** Who make cases of what is sent in through the shipped forms. */
    List<FormTaker> takers() {
        return List.of(new FormPartners(partners));
    }
}
