package org.baraza.app.desk;

import java.util.List;
import org.baraza.core.record.lessons.Lesson;
import org.baraza.core.record.lessons.LessonStep;
import org.baraza.core.record.lessons.PublishedCase;

/** What was learnt, here and elsewhere. */
public interface Lessons {

    /** Lessons of the missions of this site. */
    Cases<LessonStep, Lesson> lessons();

    /** Cases others published, in order of their id. */
    List<PublishedCase> published();

    /** Whether whoever told a story still agrees that it is read within the mission. */
    boolean mayBeRead(String mission, LessonStep.StoryTold story);
}
