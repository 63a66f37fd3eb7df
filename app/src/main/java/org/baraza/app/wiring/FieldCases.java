package org.baraza.app.wiring;

import java.util.List;
import org.baraza.app.store.Store;
import org.baraza.core.record.Register;

/**
 * Force, access, movements and effort of one site.
 *
 * @param force uses of force, and attacks after which nobody acted
 * @param access what keeps people from help
 * @param movements where authorities kept us from moving
 * @param efforts how much was done
 */
record FieldCases(SiteForceReviews force, SiteAccess access, SiteMovements movements, SiteEfforts efforts) {

    static FieldCases of(Store store, Register register) {
        return new FieldCases(
                new SiteForceReviews(store, register),
                new SiteAccess(store, register),
                new SiteMovements(store, register),
                new SiteEfforts(store, register));
    }

    /** Who make cases of what is sent in through the shipped forms. */
    List<FormTaker> takers() {
        return List.of(new FormForce(force), new FormConstraints(access), new FormMovements(movements));
    }
}
