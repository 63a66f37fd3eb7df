package org.baraza.app.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.protect.Reception;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Course;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.Incidents;
import org.baraza.core.record.incidents.NotNow;
import org.baraza.core.record.incidents.Step;

/** Incidents kept in memory, by the rules of the core, for tests of screens. */
public final class MemoryIncidents implements IncidentReports {

    private final Map<String, IncidentReport> byId = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Alerts alerts;

    public MemoryIncidents(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public IncidentReport report(Arrival arrival, By by) {
        Reception reception = Reception.of(arrival.what().type().topic(), arrival.words());
        boolean kept = reception instanceof Reception.Open && !arrival.words().isBlank();
        if (kept) {
            words.putIfAbsent(arrival.id() + FIRST, arrival.words());
        }
        return byId.computeIfAbsent(
                arrival.id(),
                id -> IncidentReport.of(new Step.Reported(
                        id,
                        arrival.mission(),
                        reception,
                        arrival.what(),
                        kept ? Optional.of("digest") : Optional.empty(),
                        by.who(),
                        arrival.at())));
    }

    @Override
    public Optional<NotNow> addSource(String id, Account account, String said, By by) {
        if (!said.isBlank()) {
            words.put(id + account.key(), said);
        }
        return add(new Step.SourceAdded(id, account, by.who(), at(id)), by);
    }

    @Override
    public Optional<NotNow> link(String id, String alert, By by) {
        Instant came = alerts.find(alert).orElseThrow().received().at();
        return add(new Step.Linked(id, alert, came, by.who(), at(id)), by);
    }

    private Instant at(String id) {
        return find(id).orElseThrow().reported().at();
    }

    @Override
    public Optional<NotNow> add(Step step, By by) {
        IncidentReport incident = find(step.id()).orElseThrow(() -> new WrongUse("There is no such incident."));
        Optional<NotNow> why = Course.whyNot(incident, step);
        if (why.isEmpty()) {
            byId.compute(
                    step.id(),
                    (_, before) -> Optional.ofNullable(before).orElseThrow().then(step));
        }
        return why;
    }

    @Override
    public Optional<IncidentReport> find(String id) {
        return Incidents.gathered(byId.values()).stream()
                .filter(i -> i.id().equals(id))
                .findFirst();
    }

    @Override
    public List<IncidentReport> list(String mission) {
        return Incidents.gathered(byId.values()).stream()
                .filter(i -> i.mission().equals(mission))
                .sorted(Comparator.comparing(
                                (IncidentReport i) -> i.what().when().from())
                        .reversed())
                .toList();
    }

    @Override
    public Optional<String> openWords(String id, String part, String why, By by) {
        return Optional.ofNullable(words.get(id + part));
    }
}
