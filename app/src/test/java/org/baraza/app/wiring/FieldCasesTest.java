package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.MadeUpField;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.record.access.AreaMarks;
import org.baraza.core.record.access.ConstraintStep;
import org.baraza.core.record.access.Grid;
import org.baraza.core.record.access.GroupReview;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.access.Mark;
import org.baraza.core.record.access.Severity;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.effort.EffortSource;
import org.baraza.core.record.force.NotNow;
import org.baraza.core.record.force.Step;
import org.baraza.core.record.force.Told;
import org.baraza.core.record.movements.AuthorityLevel;
import org.baraza.core.record.movements.Barred;
import org.baraza.core.record.movements.MovementKind;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.Mover;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Force, access, movements and effort over a real journal. */
final class FieldCasesTest {

    private static final Instant DUSK = Instant.parse("2026-03-14T18:00:00Z");
    private static final Month MARCH = Month.of(2026, 3);
    private static final AreaMonth WHERE = new AreaMonth("XB0101", MARCH);
    private static final Handle ROSE = new Handle("rose");
    private static final Handle FARAH = new Handle("farah");
    private static final By BY = By.screen(ROSE);

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Sites(() -> DUSK.plusSeconds(600)).open(folder.resolve("site"), Settings.USUAL);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String force(Desk on, String id) {
        MadeUpField.force(on.force(), id, "PRAMIQ", "XB0101", DUSK);
        return id;
    }

    private static Effort patrols(Optional<Integer> count) {
        return new Effort(
                Effort.idOf("PRAMIQ", WHERE, EffortKind.PATROLS),
                "PRAMIQ",
                WHERE,
                EffortKind.PATROLS,
                count,
                EffortSource.OPERATIONS_LOG,
                ROSE,
                DUSK);
    }

    private static AreaMarks marks(Handle by, Mark first) {
        Map<Hindrance, Mark> marks = new EnumMap<>(Hindrance.class);
        Stream.of(Hindrance.values()).forEach(kind -> marks.put(kind, Mark.NONE));
        marks.put(Hindrance.MINES, first);
        return new AreaMarks(AreaMarks.idOf("PRAMIQ", "XB0101", MARCH, by), "PRAMIQ", "XB0101", MARCH, marks, by, DUSK);
    }

    @Test
    void the_same_incident_sent_again_is_the_same_incident() {
        int before = desk.force().list("PRAMIQ").size();
        force(desk, "again-0001");
        MadeUpField.force(desk.force(), "again-0001", "PRAMIQ", "XB0101", DUSK);
        assertThat(desk.force().list("PRAMIQ")).hasSize(before + 1);
    }

    @Test
    void what_may_not_happen_now_is_refused_and_leaves_nothing() {
        String id = force(desk, "refused-0001");
        int steps = desk.force().find(id).orElseThrow().history().size();
        assertThat(desk.force().add(new Step.Closed(id, ROSE, DUSK), BY)).contains(NotNow.FINDING_FIRST);
        assertThat(desk.force().find(id).orElseThrow().history()).hasSize(steps);
    }

    @Test
    @ProtectionRule(15)
    void rules_of_engagement_are_not_kept_in_any_text() {
        String id = force(desk, "rules-00001");
        assertThatThrownBy(() -> desk.force()
                        .add(
                                new Step.CommunityTold(
                                        id, Told.NOT_REACHED, "Rules of engagement: rule 7 applies", ROSE, DUSK),
                                BY))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("restricted paper");
        assertThat(desk.force().find(id).orElseThrow().told()).isEmpty();
    }

    @Test
    void a_reason_that_leads_to_a_person_or_tells_of_sexual_violence_is_not_put_on_the_journal() {
        MadeUpField.constraint(desk.access(), "named-00001", "PRAMIQ", "XB0101", DUSK);
        for (String why : List.of("ring +999 555 0177 66", "they raped two women at the barrier")) {
            assertThatThrownBy(() -> desk.access().add(new ConstraintStep.Reopened("named-00001", why, ROSE, DUSK), BY))
                    .as(why)
                    .isInstanceOf(WrongUse.class);
        }
    }

    @Test
    void what_is_typed_as_an_area_and_is_none_never_gets_on_the_journal() {
        MadeUpField.movement(desk.movements(), "nowhere-001", "PRAMIQ", "behind the mosque", DUSK);
        assertThat(desk.movements().find("nowhere-001").orElseThrow().noted().area())
                .isEmpty();
        assertThatThrownBy(() -> MadeUpField.movement(desk.movements(), "Amina K.", "PRAMIQ", "XB0101", DUSK))
                .isInstanceOf(WrongUse.class);
        Effort lost = new Effort(
                "x",
                "PRAMIQ",
                new AreaMonth("behind the mosque", MARCH),
                EffortKind.PATROLS,
                Optional.of(1),
                EffortSource.ESTIMATE,
                ROSE,
                DUSK);
        assertThatThrownBy(() -> desk.efforts().count(lost, BY)).isInstanceOf(WrongUse.class);
    }

    @Test
    void effort_is_corrected_by_a_later_count_and_what_says_the_same_is_not_written_again() {
        desk.efforts().count(patrols(Optional.of(4)), BY);
        desk.efforts().count(patrols(Optional.of(4)), BY);
        desk.efforts().count(patrols(Optional.of(0)), BY);
        String id = patrols(Optional.empty()).id();
        assertThat(desk.efforts().history(id))
                .extracting(Effort::count)
                .containsExactly(Optional.of(4), Optional.of(0));
        assertThat(desk.efforts().book().count("PRAMIQ", WHERE, EffortKind.PATROLS))
                .contains(0);
        assertThat(desk.efforts().book().count("PRAMIQ", WHERE, EffortKind.PATROL_DAYS))
                .isEmpty();
    }

    @Test
    void later_marks_of_the_same_person_replace_theirs_and_two_people_make_a_grid() {
        desk.access().mark(marks(ROSE, Mark.HIGH), BY);
        desk.access().mark(marks(ROSE, Mark.LOW), BY);
        desk.access().mark(marks(FARAH, Mark.MODERATE), By.screen(FARAH));
        Grid grid = desk.access().grids("PRAMIQ", MARCH).getOrDefault("XB0101", Grid.of(List.of()));
        assertThat(grid.scorings()).hasSize(2);
        assertThat(grid.overall()).isEqualTo(new Grid.Rung(Severity.LOW, Severity.MODERATE));
        desk.access()
                .review(
                        new GroupReview(
                                GroupReview.idOf("PRAMIQ", MARCH), "PRAMIQ", MARCH, 2, "both taken up", ROSE, DUSK),
                        BY);
        assertThat(desk.access().reviews("PRAMIQ")).hasSize(1);
        assertThat(desk.access().grids("UNMIL", MARCH)).isEmpty();
    }

    @Test
    void of_two_who_do_the_same_at_once_one_is_told_that_it_was_done() throws Exception {
        String id = force(desk, "at-once-001");
        Callable<Optional<NotNow>> begins = () -> desk.force().add(new Step.ReviewOpened(id, ROSE, DUSK), BY);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Optional<NotNow>>> both = two.invokeAll(List.of(begins, begins));
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(NotNow.ALREADY_UNDER_REVIEW));
        }
    }

    @Test
    void of_two_first_counts_at_once_none_is_lost() throws Exception {
        AreaMonth other = new AreaMonth("XB0102", MARCH);
        String id = Effort.idOf("PRAMIQ", other, EffortKind.PATROLS);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> counts = Stream.of(3, 5)
                    .<Callable<Boolean>>map(n -> () -> {
                        desk.efforts()
                                .count(
                                        new Effort(
                                                id,
                                                "PRAMIQ",
                                                other,
                                                EffortKind.PATROLS,
                                                Optional.of(n),
                                                EffortSource.ESTIMATE,
                                                ROSE,
                                                DUSK.plus(Duration.ofSeconds(n))),
                                        BY);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : two.invokeAll(counts)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(desk.efforts().history(id))
                .extracting(Effort::count)
                .containsExactlyInAnyOrder(Optional.of(3), Optional.of(5));
    }

    @Test
    void everything_is_the_same_after_the_program_was_started_again_and_the_journal_holds() {
        Path site = folder.resolve("second");
        try (Desk first = new Sites(() -> DUSK).open(site, Settings.USUAL)) {
            force(first, "restart-001");
            MadeUpField.missed(first.force(), "restart-002", "PRAMIQ", "XB0101", DUSK);
            MadeUpField.constraint(first.access(), "restart-003", "PRAMIQ", "XB0101", DUSK);
            MadeUpField.movement(first.movements(), "restart-004", "PRAMIQ", "XB0101", DUSK);
            first.efforts().count(patrols(Optional.of(7)), BY);
        }
        try (Desk second = new Sites(() -> DUSK).open(site, Settings.USUAL)) {
            assertThat(second.force().list("PRAMIQ")).hasSize(1);
            assertThat(second.force().listMissed("PRAMIQ")).hasSize(1);
            assertThat(second.access().list("PRAMIQ")).hasSize(1);
            assertThat(second.movements().list("PRAMIQ")).hasSize(1);
            assertThat(second.efforts().book().count("PRAMIQ", WHERE, EffortKind.PATROLS))
                    .contains(7);
            assertThat(second.rebuild(Progress.NONE).identical()).isTrue();
            assertThat(second.verifyJournal(Progress.NONE).holds()).isTrue();
        }
    }

    @Test
    void movements_of_one_mission_are_not_those_of_another() {
        var noted = desk.movements()
                .note(
                        new MovementStep.Noted(
                                "elsewhere-01",
                                "UNMIL",
                                Optional.empty(),
                                LocalDate.of(2026, 3, 1),
                                Barred.DENIED,
                                MovementKind.VISIT,
                                Mover.PARTNER,
                                AuthorityLevel.LOCAL,
                                Optional.empty(),
                                Optional.empty(),
                                ROSE,
                                DUSK),
                        BY);
        assertThat(desk.movements().list("PRAMIQ")).doesNotContain(noted);
    }
}
