package org.baraza.app.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.partners.Ground;
import org.baraza.core.record.partners.NotNow;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;

/**
 * Local partners, and those who may become some. Everything throws {@link WrongUse} for what cannot be asked. What a
 * partner is called, and how one behaves with it, is sealed beside the journal.
 */
public interface LocalPartners {

    /** The longest name of a partner, in signs. */
    int LONGEST_NAME = 80;

    /**
     * Takes it in: when this returns, it is on disk. The same id again is the same partner.
     *
     * @param called what it is called; empty for one person, whose name is for the vault alone
     */
    Partner identify(PartnerStep.Identified identified, String called, By by);

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @return why it may not; empty when it is on disk
     */
    Optional<NotNow> add(PartnerStep step, By by);

    /** What it is called from now on. */
    void call(String id, String called, By by);

    /** How one behaves with it: whom one greets first, what one brings, what one does not say. Replaces what was there. */
    void advise(String id, String custom, By by);

    Optional<Partner> find(String id);

    /** Those of a mission, the newest first. */
    List<Partner> list(String mission);

    /** What it is called; empty where nothing is kept. */
    Optional<String> called(String id);

    /** What many are called, by their ids; those of which nothing is kept are left out. */
    default Map<String, String> called(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> called(id).ifPresent(name -> names.put(id, name)));
        return names;
    }

    /** How one behaves with it; empty where nothing is kept. */
    Optional<String> custom(String id);

    /** What must be known beside a partner to say what may happen with it now. */
    Ground ground(Partner partner);

    /** As {@link #ground}, for many, as of now. */
    default Function<Partner, Ground> grounds() {
        return this::ground;
    }

    /** Partnerships that count, of every mission: those with an agreement, for the months in which it was in force. */
    List<Partnership> counted();
}
