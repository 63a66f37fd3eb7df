package org.baraza.app.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.record.diligence.Course;
import org.baraza.core.record.diligence.NotNow;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.diligence.SupportStep;

/** Support kept in memory, by the rules of the core, for tests of screens. */
public final class MemorySupports implements Supports {

    private final Map<String, SupportCase> all = new LinkedHashMap<>();
    private final InstantSource clock;

    public MemorySupports(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public SupportCase request(SupportStep.Requested requested, By by) {
        return all.computeIfAbsent(requested.id(), _ -> SupportCase.of(requested));
    }

    @Override
    public Optional<NotNow> add(SupportStep step, By by) {
        SupportCase support = find(step.id()).orElseThrow(() -> new WrongUse("There is no such case."));
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Optional<NotNow> not = Course.whyNot(support, step, today);
        if (not.isEmpty()) {
            all.put(step.id(), support.then(step));
        }
        return not;
    }

    @Override
    public Optional<SupportCase> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<SupportCase> list(String mission) {
        return all.values().stream()
                .filter(s -> s.requested().mission().equals(mission))
                .toList();
    }
}
