package org.baraza.app.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.app.desk.Retained;
import org.baraza.app.store.CaseWords;
import org.baraza.core.protect.RetentionRule;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;

/**
 * What partners are called: kept for a time after they left, were ended or declined. While a partnership goes on, its name
 * is needed.
 */
record RetainedPartnerWords(CaseWords table, Casebook<PartnerStep, Partner> book) implements Retained {

    @Override
    public String kept() {
        return "partner-words";
    }

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    private Stream<Partner> over() {
        return book.all().values().stream().filter(p -> end(p).isPresent() && table.keeps(p.id()));
    }

    private static Optional<Instant> end(Partner partner) {
        return partner.out().map(PartnerStep::at).or(() -> partner.declined().map(PartnerStep.Declined::at));
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return over().filter(p -> end(p).orElseThrow().isBefore(cutoff))
                .map(Partner::id)
                .sorted()
                .toList();
    }

    @Override
    public Optional<Instant> earliest() {
        return over().map(p -> end(p).orElseThrow()).min(Instant::compareTo);
    }

    @Override
    public void delete(String item) {
        table.forget(item);
    }

    @Override
    public boolean isGone(String item) {
        return !table.keeps(item);
    }
}
