package org.baraza.core.record.consents;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;

/**
 * What raters make of the host state's consent at one level in one month. Two raters who do not see each other's grade
 * before they have given theirs make a grade; one makes none; where they disagree, both stay in sight and nothing is
 * averaged.
 *
 * @param level at which level
 * @param grades the newest of each rater, in order of rater
 */
public record HostReading(Level level, List<HostGrade> grades) {

    public HostReading {
        grades = List.copyOf(grades);
    }

    /** @param grades the newest of each rater, of one mission and month */
    public static List<HostReading> of(Collection<HostGrade> grades) {
        return List.of(Level.values()).stream()
                .map(level -> new HostReading(
                        level,
                        grades.stream()
                                .filter(g -> g.level() == level)
                                .sorted(Comparator.comparing((HostGrade g) -> g.by().code()))
                                .toList()))
                .toList();
    }

    public Standing standing() {
        if (grades.size() < 2) {
            return grades.isEmpty() ? Standing.NOBODY : Standing.ONE;
        }
        return grades.stream().map(HostGrade::grade).distinct().count() == 1 ? Standing.AGREED : Standing.DISPUTED;
    }

    /** The grade, where all raters give the same; empty where they disagree or are too few. */
    public Optional<Grade> grade() {
        return standing() == Standing.AGREED ? Optional.of(grades.getFirst().grade()) : Optional.empty();
    }

    /** Whether somebody may see the grades: those who have given theirs, and everybody once two have. */
    public boolean openTo(Handle reader) {
        return grades.size() > 1 || grades.stream().anyMatch(g -> g.by().equals(reader));
    }
}
