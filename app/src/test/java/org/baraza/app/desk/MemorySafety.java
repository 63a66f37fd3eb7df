package org.baraza.app.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.safety.Course;
import org.baraza.core.record.safety.NotNow;
import org.baraza.core.record.safety.Protection;
import org.baraza.core.record.safety.SafetyStep;

/** The protection of partners kept in memory, by the rules of the core, for tests of screens. */
public final class MemorySafety implements Safety {

    private final Map<String, Protection> all = new LinkedHashMap<>();
    private final Map<String, String> agreed = new HashMap<>();
    private final LocalPartners partners;
    private final InstantSource clock;

    public MemorySafety(LocalPartners partners, InstantSource clock) {
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public Optional<NotNow> add(SafetyStep step, By by) {
        Partner partner = partners.find(step.id()).orElseThrow(() -> new WrongUse("There is no such partner."));
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Optional<Protection> before = find(step.id());
        if (before.isEmpty() && step instanceof SafetyStep.Planned planned) {
            Optional<NotNow> not = Course.whyNot(before, partner, today);
            if (not.isEmpty()) {
                all.put(step.id(), Protection.of(planned));
            }
            return not;
        }
        Protection protection = before.orElseThrow(() -> new WrongUse("There is no such case."));
        Optional<NotNow> not = Course.whyNot(protection, partner, step, today);
        if (not.isEmpty()) {
            all.put(step.id(), protection.then(step));
        }
        return not;
    }

    @Override
    public void agree(String partner, String words, By by) {
        agreed.put(partner, words);
    }

    @Override
    public Optional<String> agreed(String partner) {
        return Optional.ofNullable(agreed.get(partner));
    }

    @Override
    public Optional<Protection> find(String partner) {
        return Optional.ofNullable(all.get(partner));
    }

    @Override
    public List<Protection> list(String mission) {
        return all.values().stream()
                .filter(p -> p.first().mission().equals(mission))
                .toList();
    }
}
