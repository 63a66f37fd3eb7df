package org.baraza.app.wiring;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.protect.disclosure.TextScan;
import org.baraza.core.record.lessons.EvidenceSource;
import org.baraza.core.record.lessons.Lesson;
import org.baraza.core.record.lessons.LessonStep;

/**
 * Lessons of one site, and what is asked of their steps that a lesson cannot know itself: whether an indicator is one of
 * this house, whether a mission is there, and whether whoever told a story agrees.
 *
 * @param inner keeps them
 * @param words where stories lie
 * @param agreed whether a person agreed to a story being read in a mission
 * @param evidence whether there is such an indicator or method
 * @param places of a mission
 */
record LessonCases(
        SiteCases<LessonStep, Lesson> inner,
        SealedWords words,
        BiPredicate<String, LessonStep.StoryTold> agreed,
        BiPredicate<EvidenceSource, String> evidence,
        PlaceCodes places)
        implements Cases<LessonStep, Lesson> {

    /** Under which part a story lies. */
    static String part(int number) {
        return "story-" + number;
    }

    @Override
    public Lesson begin(LessonStep first, String said, By by) {
        return inner.begin(first, "", by);
    }

    @Override
    public Optional<Enum<?>> add(LessonStep step, String said, By by) {
        switch (step) {
            case LessonStep.StoryTold story -> requireTold(story, said);
            case LessonStep.Evidenced e -> requireKnown(e);
            case LessonStep.Reused r -> requireThere(r);
            default -> {
                // The lesson itself knows the rest.
            }
        }
        return inner.add(step, step instanceof LessonStep.StoryTold ? said : "", by);
    }

    private void requireTold(LessonStep.StoryTold story, String said) {
        if (said.isBlank()) {
            throw new WrongUse("Write what they told.");
        }
        if (story.anonymised() && TextScan.tellsSomebody(said)) {
            throw new WrongUse("The story seems to hold a name, a number or a place that leads to a person. Write it"
                    + " without.");
        }
        String mission = inner.find(story.id()).map(Lesson::mission).orElse("");
        if (!agreed.test(mission, story)) {
            throw new WrongUse("No such consent holds. Ask them first whether it may be written down and read by"
                    + " others of the mission, and keep their answer under consent of persons.");
        }
    }

    private void requireKnown(LessonStep.Evidenced step) {
        boolean here = step.source() == EvidenceSource.INDICATOR || step.source() == EvidenceSource.ANSWER;
        if (here
                && step.reference()
                        .filter(r -> !evidence.test(step.source(), r))
                        .isPresent()) {
            throw new WrongUse("There is no such indicator or method here. Copy its name from the reference pages.");
        }
    }

    private void requireThere(LessonStep.Reused step) {
        if (places.register().listMissions().stream().noneMatch(m -> m.acronym().equals(step.elsewhere()))) {
            throw new WrongUse("There is no such mission. Write its acronym as the list of missions has it.");
        }
        places.require(step.elsewhere(), step.place());
    }

    @Override
    public Optional<Lesson> find(String id) {
        return inner.find(id);
    }

    @Override
    public List<Lesson> list(String mission) {
        return inner.list(mission);
    }

    @Override
    public Optional<String> openWords(LessonStep reading, String part, By by) {
        Optional<Lesson> lesson = inner.find(reading.id());
        Optional<LessonStep.StoryTold> story = lesson.filter(_ -> reading instanceof LessonStep.StoryRead)
                .flatMap(l -> l.story(((LessonStep.StoryRead) reading).number()));
        if (lesson.isEmpty() || story.isEmpty() || !part.equals(part(story.get().number()))) {
            return Optional.empty();
        }
        if (!agreed.test(lesson.get().mission(), story.get())) {
            words.table().forget(reading.id(), part);
            throw new WrongUse("Whoever told it does not agree any more. It is gone.");
        }
        return inner.openWords(reading, part, by);
    }

    /** Takes away every story whose teller does not agree any more. */
    void forgetUnagreed(String mission) {
        for (Lesson lesson : inner.list(mission)) {
            for (LessonStep.StoryTold story : lesson.stories()) {
                if (!agreed.test(mission, story)) {
                    words.table().forget(lesson.id(), part(story.number()));
                }
            }
        }
    }
}
