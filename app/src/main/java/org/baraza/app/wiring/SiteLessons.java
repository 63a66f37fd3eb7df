package org.baraza.app.wiring;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.Lessons;
import org.baraza.app.desk.Sealer;
import org.baraza.app.missions.CaseFiles;
import org.baraza.app.store.Store;
import org.baraza.core.compare.Estimators;
import org.baraza.core.measure.Carded;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.own.OwnIndicator;
import org.baraza.core.record.LessonStepEntry;
import org.baraza.core.record.consents.PersonConsent;
import org.baraza.core.record.consents.Use;
import org.baraza.core.record.lessons.EvidenceSource;
import org.baraza.core.record.lessons.Lesson;
import org.baraza.core.record.lessons.LessonStep;
import org.baraza.core.record.lessons.PublishedCase;

/** What was learnt at one site, and what others published. */
record SiteLessons(LessonCases lessons, List<PublishedCase> published) implements Lessons {

    /** Under which stories lie, and what they are called in {@code retention.yaml}. */
    static final String STORIES = "lesson-stories";

    static SiteLessons of(Store store, Sealer sealer, PlaceCodes places, SiteConsents consents) {
        SealedWords words = new SealedWords(store.words(STORIES), sealer, STORIES);
        Set<String> indicators = Stream.<ServiceLoader<? extends Carded>>of(
                        ServiceLoader.load(Indicator.class), ServiceLoader.load(OwnIndicator.class))
                .flatMap(all -> all.stream())
                .map(i -> i.get().card().id())
                .collect(Collectors.toUnmodifiableSet());
        Set<String> methods = Estimators.list().stream().map(m -> m.card().id()).collect(Collectors.toSet());
        LessonCases lessons = new LessonCases(
                new SiteCases<>(store, learnt(), words, places),
                words,
                (mission, story) -> agreed(consents, mission, story),
                (source, named) ->
                        source == EvidenceSource.INDICATOR ? indicators.contains(named) : methods.contains(named),
                places);
        consents.afterTakenBack(lessons::forgetUnagreed);
        return new SiteLessons(lessons, CaseFiles.list());
    }

    /** The answer that was noted must be the teller's to being read inside, and still hold. */
    private static boolean agreed(SiteConsents consents, String mission, LessonStep.StoryTold story) {
        return consents.persons(mission).stream()
                .map(PersonConsent::asked)
                .filter(a -> a.id().equals(story.answer()) && a.use() == Use.SHARE_INSIDE)
                .anyMatch(a -> consents.permits(a.who(), Use.SHARE_INSIDE));
    }

    @Override
    public boolean mayBeRead(String mission, LessonStep.StoryTold story) {
        return lessons.agreed().test(mission, story);
    }

    private static SiteCases.Subject<LessonStep, Lesson> learnt() {
        return new SiteCases.Subject<>(
                "lesson-step",
                e -> ((LessonStepEntry) e).step(),
                LessonStepEntry::new,
                s -> s instanceof LessonStep.Observed observed ? Optional.of(Lesson.of(observed)) : Optional.empty(),
                s -> s instanceof LessonStep.StoryTold t ? LessonCases.part(t.number()) : SealedWords.PART,
                SiteLessons::sealed);
    }

    private static LessonStep sealed(LessonStep step, Optional<String> digest) {
        return step instanceof LessonStep.StoryTold t
                ? new LessonStep.StoryTold(
                        t.id(), t.number(), t.bearing(), t.answer(), t.anonymised(), digest, t.by(), t.at())
                : step;
    }
}
