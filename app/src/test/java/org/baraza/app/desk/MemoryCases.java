package org.baraza.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;

/** Cases of one subject kept in memory, by the rules of the core, for tests of screens. */
public final class MemoryCases<S extends CaseStep, C extends Case<S, C>> implements Cases<S, C> {

    private final Map<String, C> cases = new LinkedHashMap<>();
    private final Map<String, String> said = new LinkedHashMap<>();
    private final Function<S, C> begin;

    public MemoryCases(Function<S, C> begin) {
        this.begin = begin;
    }

    @Override
    public C begin(S first, String words, By by) {
        said.putIfAbsent(first.id() + " said", words);
        return cases.computeIfAbsent(first.id(), _ -> begin.apply(first));
    }

    @Override
    public Optional<Enum<?>> add(S step, String words, By by) {
        C one = find(step.id()).orElseThrow(() -> new WrongUse("There is no such case."));
        Optional<Enum<?>> not = one.whyNot(step).map(Function.<Enum<?>>identity());
        if (not.isEmpty()) {
            cases.put(step.id(), one.with(step));
        }
        return not;
    }

    @Override
    public Optional<C> find(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public List<C> list(String mission) {
        return new ArrayList<>(cases.values());
    }

    @Override
    public Optional<String> openWords(S reading, String part, By by) {
        return add(reading, by).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(said.get(reading.id() + " " + part));
    }
}
