package org.baraza.app.cli.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.Sheets;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.disclosure.Sheet;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.partners.Ground;
import org.baraza.core.record.partners.Partner;

/**
 * A table of an archive: how much of one subject there was, by area, month, kind and state. Nobody is in it, and what is said
 * of few is hidden by the door it leaves by.
 *
 * @param subject as its file is called
 * @param kind of entry of the journal it is made from
 * @param counted each of a mission, at a site on a day
 */
record ArchiveTable(String subject, String kind, Counting counted) {

    /** Lists what is counted. */
    interface Counting {

        Stream<Counted> list(Desk desk, String mission, LocalDate today);
    }

    /**
     * One thing that is counted.
     *
     * @param area place code; empty for the whole mission, or where it is not known
     * @param month in which it began
     * @param what kind it is of
     * @param state how far it is
     */
    record Counted(Optional<String> area, Month month, Enum<?> what, Enum<?> state) {}

    /** Every table there is. */
    static List<ArchiveTable> all() {
        return List.of(
                new ArchiveTable("partners", "partner-step", ArchiveTable::partners),
                new ArchiveTable(
                        "agreements",
                        "community-agreement-step",
                        (desk, mission, today) -> desk.consents().list(mission).stream()
                                .map(a -> new Counted(
                                        a.proposed().area(),
                                        Month.of(Days.of(a.proposed())),
                                        a.proposed().purpose(),
                                        a.state(today)))),
                cases(
                        "expectations",
                        "expectation-step",
                        d -> d.engagement().expectations(),
                        e -> e.heard().about()),
                cases(
                        "promises",
                        "promise-step",
                        d -> d.engagement().promises(),
                        p -> p.made().about()),
                cases(
                        "decisions",
                        "local-decision-step",
                        d -> d.engagement().decisions(),
                        p -> p.put().kind()),
                cases(
                        "activities",
                        "activity-step",
                        d -> d.engagement().activities(),
                        a -> a.planned().kind()),
                cases(
                        "disputes",
                        "dispute-step",
                        d -> d.engagement().disputes(),
                        x -> x.opened().type()),
                cases(
                        "projects",
                        "project-step",
                        d -> d.engagement().projects(),
                        p -> p.proposed().kind()),
                cases(
                        "courses",
                        "course-step",
                        d -> d.engagement().courses(),
                        c -> c.needed().audience()),
                cases(
                        "assessments",
                        "assessment-step",
                        d -> d.assessments().assessments(),
                        a -> a.planned().purpose()),
                cases(
                        "signs",
                        "sign-step",
                        d -> d.assessments().signs(),
                        s -> s.named().group()),
                cases(
                        "handovers",
                        "handover-step",
                        d -> d.transition().handovers(),
                        h -> h.listed().duty()),
                cases(
                        "lessons",
                        "lesson-step",
                        d -> d.lessons().lessons(),
                        l -> l.observed().topic()));
    }

    private static <S extends CaseStep, C extends Case<S, C>> ArchiveTable cases(
            String subject, String kind, Function<Desk, Cases<S, C>> cases, Function<C, Enum<?>> what) {
        return new ArchiveTable(
                subject,
                kind,
                (desk, mission, _) -> cases.apply(desk).list(mission).stream()
                        .map(c -> new Counted(
                                c.area(), Month.of(Days.of(c.history().getFirst())), what.apply(c), c.state())));
    }

    private static Stream<Counted> partners(Desk desk, String mission, LocalDate today) {
        Function<Partner, Ground> grounds = desk.partners().grounds();
        return desk.partners().list(mission).stream()
                .map(p ->
                        new Counted(p.area(), Month.of(Days.of(p.identified())), p.type(), p.state(grounds.apply(p))));
    }

    Sheet sheet() {
        return Sheets.counts(subject);
    }

    /** A row for each area, month, kind and state that occurs. */
    void rows(Stream<Counted> all, DoorOut.Rows rows) {
        Map<List<String>, Long> counts = all.collect(Collectors.groupingBy(
                c -> List.of(c.area().orElse(""), c.month().toString(), word(c.what()), word(c.state())),
                () -> new TreeMap<>((a, b) -> String.join("\t", a).compareTo(String.join("\t", b))),
                Collectors.counting()));
        counts.forEach((cell, n) -> rows.row(cell.get(0), cell.get(1), cell.get(2), cell.get(3), String.valueOf(n)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
