package org.baraza.app.desk;

import java.util.List;
import java.util.Optional;
import org.baraza.core.record.activities.AreaContext;
import org.baraza.core.record.activities.Contact;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.training.CapacityLook;

/**
 * What is written down about areas and partners beside what happens there: the newest counts, and the older stays. Everything throws
 * {@link WrongUse} for what cannot be asked.
 */
public interface AreaBook {

    /** Keeps how people of an area are met. */
    void keep(Customs customs, By by);

    /** How people of an area are met, as it was written down last. */
    Optional<Customs> customs(String mission, String area);

    /** Keeps how people of an area live with one another. */
    void keep(AreaContext context, By by);

    /** How people of an area live with one another, as it was written down last. */
    Optional<AreaContext> context(String mission, String area);

    /** Keeps how large parts of an area's people are. */
    void keep(GroupShares shares, By by);

    /** How large parts of an area's people are, as it was written down last. */
    Optional<GroupShares> shares(String mission, String area);

    /** The same of every area of a mission of which somebody wrote it down, in no order. */
    List<GroupShares> shares(String mission);

    /** Keeps that somebody spoke with a community. */
    void keep(Contact contact, By by);

    /** Each time somebody spoke with a community of a mission, in the order in which it was written down. */
    List<Contact> spoken(String mission);

    /** Keeps what a partner can do, as somebody saw it. */
    void keep(CapacityLook look, By by);

    /** Every look at the partners of a mission, the oldest first. */
    List<CapacityLook> looks(String mission);
}
