package org.baraza.app.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Months;
import org.baraza.core.record.networks.Coverage;
import org.baraza.core.record.networks.Directory;
import org.baraza.core.record.networks.Heard;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.core.record.networks.Reached;
import org.baraza.core.record.networks.TestPlan;
import org.baraza.core.record.networks.WhyNot;

/** Communities and alert networks kept in memory, by the rules of the core, for tests of screens. */
public final class MemoryNetworks implements Networks {

    private final Alerts alerts;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private Directory directory = Directory.EMPTY;
    private Instant now = Instant.parse("2025-03-05T12:00:00Z");

    public MemoryNetworks(Alerts alerts) {
        this.alerts = alerts;
    }

    /** What time it is from now on. */
    public void at(Instant moment) {
        now = moment;
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public Map<String, String> labels() {
        return Map.copyOf(labels);
    }

    @Override
    public Optional<WhyNot> begin(NetworkStep step, String label, By by) {
        String called = Networks.label(label);
        Optional<WhyNot> why = add(step, by);
        if (why.isEmpty()) {
            labels.put(step.id(), called);
        }
        return why;
    }

    @Override
    public Optional<WhyNot> add(NetworkStep step, By by) {
        Optional<WhyNot> why = directory.whyNot(step, TestPlan.USUAL);
        if (why.isEmpty()) {
            directory = directory.then(List.of(step));
        }
        return why;
    }

    @Override
    public Greeted greet(NetworkStep.GreetingSent step, By by) {
        return add(step, by).<Greeted>map(Forbidden::new).orElseGet(() -> new Tried(Messages.Sending.QUEUED));
    }

    private List<Heard> heard(String mission) {
        return alerts.list(mission).stream().map(Heard::of).toList();
    }

    @Override
    public List<Reached> reached(String mission) {
        return Reached.list(
                directory.communities(mission), directory.list(mission), heard(mission), now, TestPlan.USUAL);
    }

    @Override
    public List<Coverage> coverage(String mission, Months months) {
        return Coverage.of(
                directory.communities(mission), directory.list(mission), heard(mission), months, TestPlan.USUAL, now);
    }

    @Override
    public TestPlan plan(String mission) {
        return TestPlan.USUAL;
    }
}
