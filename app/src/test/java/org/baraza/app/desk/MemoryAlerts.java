package org.baraza.app.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Course;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.alerts.NotNow;
import org.baraza.core.record.alerts.Step;

/** Alerts kept in memory, by the rules of the core, for tests of screens. */
public final class MemoryAlerts implements Alerts {

    private final Map<String, Alert> byId = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    @Override
    public Alert receive(Arrival arrival, By by) {
        Reception reception = Reception.of(arrival.topic(), arrival.words());
        boolean kept = reception instanceof Reception.Open && !arrival.words().isBlank();
        if (kept) {
            words.putIfAbsent(arrival.id(), arrival.words());
        }
        int number = byId.size();
        String code = "B%dC%dD%d".formatted(2 + number / 64 % 8, 2 + number / 8 % 8, 2 + number % 8);
        return byId.computeIfAbsent(
                arrival.id(),
                id -> Alert.of(new Step.Received(
                        id,
                        arrival.mission(),
                        arrival.channel(),
                        arrival.source(),
                        arrival.area(),
                        reception,
                        kept ? Optional.of("digest") : Optional.empty(),
                        new ReferenceCode(code),
                        by.who(),
                        arrival.at())));
    }

    @Override
    public Optional<NotNow> add(Step step, By by) {
        Alert alert = find(step.id()).orElseThrow(() -> new WrongUse("There is no such alert."));
        Optional<NotNow> why = Course.whyNot(alert, step);
        if (why.isEmpty()) {
            byId.put(step.id(), alert.with(step));
        }
        return why;
    }

    @Override
    public Optional<Alert> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Alert> find(ReferenceCode code) {
        return byId.values().stream()
                .filter(a -> a.received().code().equals(code))
                .findFirst();
    }

    @Override
    public List<Alert> list(String mission) {
        return byId.values().stream()
                .filter(a -> a.received().mission().equals(mission))
                .sorted(Comparator.comparing((Alert a) -> a.received().at()).reversed())
                .toList();
    }

    @Override
    public Optional<String> openWords(String id, String why, By by) {
        return Optional.ofNullable(words.get(id));
    }

    @Override
    public Deadlines deadlines(String mission) {
        return Deadlines.USUAL;
    }
}
