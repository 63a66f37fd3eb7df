package org.baraza.core.measure.own;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.baraza.core.record.training.Course;
import org.baraza.core.record.training.CourseStep;

/** Courses of a cell by when something happened with them. */
final class Taught {

    private Taught() {}

    /** Courses of which the newest step of a kind lies in the months asked about, and not after the records were read. */
    static <S extends CourseStep> List<Course> with(OwnCell cell, Class<S> kind, Function<S, LocalDate> day) {
        LocalDate last = Partnered.lastDay(cell);
        return cell.facts().engaged().worked().courses().stream()
                .filter(c -> cell.isHere(c.area()))
                .filter(c -> c.last(kind)
                        .map(day)
                        .filter(d -> cell.contains(d) && !d.isAfter(last))
                        .isPresent())
                .toList();
    }

    static <S extends CourseStep> List<S> of(OwnCell cell, Class<S> kind, Function<S, LocalDate> day) {
        return with(cell, kind, day).stream()
                .flatMap(c -> c.last(kind).stream())
                .toList();
    }
}
