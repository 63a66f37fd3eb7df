package org.baraza.app.desk;

import java.util.List;
import org.baraza.app.missions.CaseFiles;
import org.baraza.core.record.lessons.Lesson;
import org.baraza.core.record.lessons.LessonStep;
import org.baraza.core.record.lessons.PublishedCase;

/** Lessons kept in memory, by the rules of the core, for tests of screens; whoever told a story agrees. */
public record MemoryLessons(Cases<LessonStep, Lesson> lessons) implements Lessons {

    public MemoryLessons() {
        this(new MemoryCases<>(s -> Lesson.of((LessonStep.Observed) s)));
    }

    @Override
    public List<PublishedCase> published() {
        return CaseFiles.list();
    }

    @Override
    public boolean mayBeRead(String mission, LessonStep.StoryTold story) {
        return true;
    }
}
