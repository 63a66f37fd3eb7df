package org.baraza.app.desk;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.record.AgreedMonths;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.partners.Course;
import org.baraza.core.record.partners.Ground;
import org.baraza.core.record.partners.NotNow;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;

/** Partners kept in memory, by the rules of the core, for tests of screens. */
public final class MemoryPartners implements LocalPartners {

    private final Map<String, Partner> all = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> customs = new HashMap<>();
    private final InstantSource clock;

    public MemoryPartners(InstantSource clock) {
        this.clock = clock;
    }

    private Partner get(String id) {
        return find(id).orElseThrow(() -> new WrongUse("There is no such case."));
    }

    @Override
    public Partner identify(PartnerStep.Identified identified, String called, By by) {
        names.putIfAbsent(identified.id(), called);
        return all.computeIfAbsent(identified.id(), _ -> Partner.of(identified));
    }

    @Override
    public Optional<NotNow> add(PartnerStep step, By by) {
        Partner partner = get(step.id());
        Optional<NotNow> not = Course.whyNot(partner, step, ground(partner), this::find);
        if (not.isEmpty()) {
            all.put(step.id(), partner.then(step));
        }
        return not;
    }

    @Override
    public void call(String id, String called, By by) {
        names.put(get(id).id(), called);
    }

    @Override
    public void advise(String id, String custom, By by) {
        customs.put(get(id).id(), custom);
    }

    @Override
    public Optional<Partner> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Partner> list(String mission) {
        return all.values().stream()
                .filter(p -> p.identified().mission().equals(mission))
                .toList();
    }

    @Override
    public Optional<String> called(String id) {
        return Optional.ofNullable(names.get(id)).filter(n -> !n.isBlank());
    }

    @Override
    public Optional<String> custom(String id) {
        return Optional.ofNullable(customs.get(id)).filter(n -> !n.isBlank());
    }

    @Override
    public Ground ground(Partner partner) {
        return Ground.of(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Override
    public List<Partnership> counted() {
        return all.values().stream().flatMap(p -> AgreedMonths.of(p).stream()).toList();
    }
}
