package org.baraza.app.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.rumours.Course;
import org.baraza.core.record.rumours.NotNow;
import org.baraza.core.record.rumours.Rumour;
import org.baraza.core.record.rumours.Step;

/** Rumours kept in memory, by the rules of the core, for tests of screens. */
public final class MemoryRumours implements Rumours {

    private final Feedback feedback;
    private final Map<String, Rumour> byId = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    public MemoryRumours(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public Rumour receive(Hearsay hearsay, By by) {
        Reception reception = Reception.of(Topic.GRIEVANCE, hearsay.words());
        boolean kept = reception instanceof Reception.Open && !hearsay.words().isBlank();
        if (kept) {
            words.putIfAbsent(hearsay.id(), hearsay.words());
        }
        int number = byId.size();
        String code = "R%dT%dV%d".formatted(2 + number / 64 % 8, 2 + number / 8 % 8, 2 + number % 8);
        return byId.computeIfAbsent(
                hearsay.id(),
                id -> Rumour.of(new Step.Received(
                        id,
                        hearsay.mission(),
                        hearsay.channel(),
                        hearsay.source(),
                        hearsay.area(),
                        reception,
                        kept ? Optional.of("digest") : Optional.empty(),
                        new ReferenceCode(code),
                        by.who(),
                        hearsay.at())));
    }

    @Override
    public Optional<NotNow> add(Step step, By by) {
        Rumour rumour = find(step.id()).orElseThrow(() -> new WrongUse("There is no such rumour."));
        Optional<NotNow> why = Course.whyNot(rumour, step);
        if (why.isEmpty()) {
            byId.put(step.id(), rumour.with(step));
        }
        return why;
    }

    @Override
    public Optional<Rumour> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Rumour> find(ReferenceCode code) {
        return byId.values().stream()
                .filter(r -> r.received().code().equals(code))
                .findFirst();
    }

    @Override
    public List<Rumour> list(String mission) {
        return byId.values().stream()
                .filter(r -> r.received().mission().equals(mission))
                .sorted(Comparator.comparing(Rumour::cameAt).reversed())
                .toList();
    }

    @Override
    public Optional<String> openWords(String id, String why, By by) {
        return Optional.ofNullable(words.get(id));
    }

    @Override
    public Rumour takeFrom(String id, By by) {
        FeedbackItem item = feedback.find(id).orElseThrow(() -> new WrongUse("There is no such item."));
        return receive(
                new Hearsay(
                        id,
                        item.received().mission(),
                        item.received().channel(),
                        "",
                        item.received().source(),
                        item.area(),
                        item.received().at()),
                by);
    }
}
