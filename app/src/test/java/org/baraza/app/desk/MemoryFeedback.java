package org.baraza.app.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.feedback.Clocks;
import org.baraza.core.record.feedback.Course;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.NotNow;
import org.baraza.core.record.feedback.Step;
import org.baraza.core.record.feedback.Withheld;

/** Feedback kept in memory, by the rules of the core, for tests of screens. */
public final class MemoryFeedback implements Feedback {

    private final Map<String, FeedbackItem> byId = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    @Override
    public FeedbackItem receive(Voice voice, By by) {
        Optional<Withheld> withheld = Withheld.of(voice.concern(), voice.words());
        boolean kept = withheld.isEmpty() && !voice.words().isBlank();
        if (kept) {
            words.putIfAbsent(voice.id(), voice.words());
        }
        int number = byId.size();
        String code = "F%dG%dH%d".formatted(2 + number / 64 % 8, 2 + number / 8 % 8, 2 + number % 8);
        return byId.computeIfAbsent(
                voice.id(),
                id -> FeedbackItem.of(new Step.Received(
                        id,
                        voice.mission(),
                        voice.channel(),
                        voice.source(),
                        voice.area(),
                        withheld.isPresent() ? Optional.of(Kind.SENSITIVE) : voice.kind(),
                        withheld.isPresent() ? Optional.empty() : voice.category(),
                        withheld,
                        kept ? Optional.of("digest") : Optional.empty(),
                        new ReferenceCode(code),
                        by.who(),
                        voice.at())));
    }

    @Override
    public Optional<NotNow> add(Step step, By by) {
        FeedbackItem item = find(step.id()).orElseThrow(() -> new WrongUse("There is no such item."));
        Optional<NotNow> why = Course.whyNot(item, step);
        if (why.isEmpty()) {
            byId.put(step.id(), item.with(step));
        }
        return why;
    }

    @Override
    public Optional<FeedbackItem> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<FeedbackItem> find(ReferenceCode code) {
        return byId.values().stream()
                .filter(i -> i.received().code().equals(code))
                .findFirst();
    }

    @Override
    public List<FeedbackItem> list(String mission) {
        return byId.values().stream()
                .filter(i -> i.received().mission().equals(mission))
                .sorted(Comparator.comparing((FeedbackItem i) -> i.received().at())
                        .reversed())
                .toList();
    }

    @Override
    public Optional<String> openWords(String id, String why, By by) {
        return Optional.ofNullable(words.get(id));
    }

    @Override
    public Clocks clocks(String mission) {
        return Clocks.USUAL;
    }
}
