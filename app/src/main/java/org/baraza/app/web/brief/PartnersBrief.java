package org.baraza.app.web.brief;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baraza.app.web.cases.PartnersInSight;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.partners.Due;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.springframework.stereotype.Component;

/**
 * With whom we work in an area, and what is due with them. Whoever may not read about partners is told of those alone who chose
 * to be named and whose choice holds today, and of nothing about them but that.
 */
@Component
final class PartnersBrief implements BriefPart {

    /** What somebody who goes there must speak with them about. */
    private static final Set<Due.What> SPOKEN = EnumSet.of(Due.What.AGREEMENT, Due.What.REVIEW, Due.What.HANDOVER);

    private final PartnersInSight sight;

    PartnersBrief(PartnersInSight sight) {
        this.sight = sight;
    }

    @Override
    public List<BriefLine> lines(BriefAsk ask) {
        boolean reads = ask.may(Matter.PARTNERS);
        List<Partner> here = sight.partners().list(ask.mission().acronym()).stream()
                .filter(p -> ask.here(p.area()))
                .filter(p -> reads || named(p, ask))
                .toList();
        Function<Partner, String> names = sight.names(ask.mission(), here, ask.request());
        Words words = ask.words("partnership.");
        List<BriefLine> lines = new ArrayList<>();
        for (Partner partner : here) {
            String called = names.apply(partner);
            if (atWork(partner, ask)) {
                lines.add(who(partner, called, reads, words, ask));
            }
            if (reads) {
                due(partner, called, words, ask, lines);
            }
        }
        return lines;
    }

    private boolean named(Partner partner, BriefAsk ask) {
        return partner.named(sight.ground(partner, ask.request()), ask.door().now());
    }

    private boolean atWork(Partner partner, BriefAsk ask) {
        return switch (partner.state(sight.ground(partner, ask.request()))) {
            case AGREED, ONBOARDING, ACTIVE, REVIEW_DUE -> true;
            case IDENTIFIED, VETTING, DECLINED, SUSPENDED, LAPSED, EXITED, HANDED_OVER -> false;
        };
    }

    private static BriefLine who(Partner partner, String called, boolean reads, Words words, BriefAsk ask) {
        String kind = words.t().show("partner." + partner.type().name());
        if (!reads) {
            return BriefLine.of(Heading.WHO, called, kind);
        }
        List<String> knows = partner.last(PartnerStep.Described.class).map(PartnerStep.Described::expertise).stream()
                .flatMap(Collection::stream)
                .sorted()
                .map(e -> words.name("expertise.", e))
                .toList();
        return BriefLine.of(
                        Heading.WHO,
                        called,
                        knows.isEmpty() ? kind : kind + " · " + words.t().list(knows))
                .at(ask.address("partners", partner.id()));
    }

    private void due(Partner partner, String called, Words words, BriefAsk ask, List<BriefLine> lines) {
        for (Due due : Due.list(partner, sight.ground(partner, ask.request()))) {
            if (SPOKEN.contains(due.what())) {
                boolean over = due.overdue(ask.today());
                String when = over
                        ? ask.t().show("together.over", ChronoUnit.DAYS.between(due.by(), ask.today()))
                        : ask.t().show("together.by", ask.t().day(due.by()));
                lines.add(new BriefLine(
                        over ? Heading.OWED : Heading.AHEAD,
                        Optional.of(ask.address("partners", partner.id())),
                        called,
                        words.name("due.", due.what()) + ": " + when,
                        over));
            }
        }
    }
}
