package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Count;
import org.baraza.core.record.incidents.Credibility;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.Harm;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.NotNow;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Reliability;
import org.baraza.core.record.incidents.Span;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.State;
import org.baraza.core.record.incidents.Step;
import org.baraza.core.record.incidents.Targeted;
import org.baraza.core.record.incidents.Verdict;
import org.baraza.core.record.incidents.Warned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incidents over a real journal, with what was told sealed beside it. */
final class SiteIncidentsTest {

    private static final Instant DUSK = Instant.parse("2026-03-14T18:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-12");
    private static final By DENG = By.screen(new Handle("deng"));
    private static final By ROSE = By.screen(new Handle("rose"));
    private static final String WORDS = "they burnt the house of mama Kolonadi by the old mill";
    private static final String SEEN = "the nephew of Zuzubabaru counted four";

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Sites(() -> DUSK).open(folder.resolve("site"), Settings.USUAL);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Occurrence what(IncidentType type, String area, AllegedActor actor) {
        return new Occurrence(
                Days.around(DAY, Days.Precision.DAY),
                new Spot(Optional.of(area), Spot.Precision.NEAR),
                type,
                Set.of(actor),
                Targeted.YES);
    }

    private static IncidentReports.Arrival arrival(String id, String words) {
        return new IncidentReports.Arrival(
                id, "PRAMIQ", what(IncidentType.ATTACK, "XXA01", AllegedActor.ARMED_GROUP), words, DUSK);
    }

    private static IncidentReport reported() {
        return desk.incidents().report(arrival(UUID.randomUUID().toString(), WORDS), DENG);
    }

    private static Account account(String key, Account.Kind kind, Set<String> independentOf) {
        return new Account(
                key,
                kind,
                Reliability.FAIRLY,
                Credibility.PROBABLY_TRUE,
                Line.Says.CONFIRMS,
                independentOf,
                Map.of(Harm.KILLED, Count.of(new Span(2, 3, 5))),
                Optional.empty());
    }

    private static Step verified(String id, String... restsOn) {
        return new Step.Judged(
                id,
                Verdict.VERIFIED,
                Set.of(restsOn),
                new Decision(Decision.What.VERIFY, ROSE.who(), DUSK, "two who never met"));
    }

    @Test
    void the_same_report_sent_again_is_the_same_incident_and_a_changed_one_is_refused() {
        IncidentReport first = reported();
        assertThat(desk.incidents().report(arrival(first.id(), WORDS), DENG)).isEqualTo(first);
        assertThatThrownBy(() -> desk.incidents().report(arrival(first.id(), "another story"), DENG))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("fresh form");
        assertThat(desk.incidents().list("NOSUCH")).isEmpty();
    }

    @Test
    void what_was_told_is_read_on_the_record_only_part_by_part_and_is_nowhere_in_the_journal() {
        IncidentReport incident = reported();
        assertThat(desk.incidents()
                        .addSource(incident.id(), account("one", Account.Kind.WITNESS, Set.of()), SEEN, DENG))
                .isEmpty();
        assertThatThrownBy(() -> desk.incidents().openWords(incident.id(), IncidentReports.FIRST, " ", ROSE))
                .isInstanceOf(WrongUse.class);
        assertThat(desk.incidents().openWords(incident.id(), IncidentReports.FIRST, "to find the day", ROSE))
                .contains(WORDS);
        assertThat(desk.incidents().openWords(incident.id(), "one", "to find the number", ROSE))
                .contains(SEEN);
        assertThat(desk.incidents().openWords(incident.id(), "two", "to find the number", ROSE))
                .isEmpty();
        IncidentReport after = desk.incidents().find(incident.id()).orElseThrow();
        assertThat(after.history().getLast()).isInstanceOf(Step.WordsRead.class);
        assertThat(after.toString()).doesNotContain("Kolonadi", "Zuzubabaru", "mill");
    }

    @Test
    void what_a_source_told_goes_when_the_source_takes_it_back() {
        IncidentReport incident = reported();
        assertThat(desk.incidents()
                        .addSource(incident.id(), account("one", Account.Kind.WITNESS, Set.of()), SEEN, DENG))
                .isEmpty();
        assertThat(desk.incidents()
                        .add(
                                new Step.SourceTakenBack(incident.id(), "one", "they asked us to", ROSE.who(), DUSK),
                                ROSE))
                .isEmpty();
        assertThat(desk.incidents().openWords(incident.id(), "one", "to see whether it is gone", ROSE))
                .isEmpty();
        assertThat(desk.incidents().openWords(incident.id(), IncidentReports.FIRST, "to find the day", ROSE))
                .contains(WORDS);
    }

    @Test
    @ProtectionRule(4)
    void words_that_speak_of_sexual_violence_are_not_kept_and_the_incident_is_only_counted() {
        IncidentReport first = desk.incidents()
                .report(arrival(UUID.randomUUID().toString(), "they raped two women at Zuzubabaru"), DENG);
        assertThat(first.state()).isEqualTo(State.REFERRED);
        assertThat(first.what().type()).isEqualTo(IncidentType.SEXUAL_VIOLENCE);
        assertThat(first.what().when()).isEqualTo(Days.monthOf(DAY));
        IncidentReport second = reported();
        assertThat(desk.incidents()
                        .addSource(
                                second.id(),
                                account("one", Account.Kind.WITNESS, Set.of()),
                                "they raped two women",
                                DENG))
                .isEmpty();
        IncidentReport after = desk.incidents().find(second.id()).orElseThrow();
        assertThat(after.state()).isEqualTo(State.REFERRED);
        assertThat(after.accounts()).isEmpty();
        for (IncidentReport each : List.of(first, second)) {
            assertThat(desk.incidents().openWords(each.id(), IncidentReports.FIRST, "to see whether it is gone", ROSE))
                    .isEmpty();
        }
    }

    @Test
    void an_alert_of_the_same_mission_is_linked_with_the_time_it_came_in() {
        IncidentReport incident = reported();
        Instant before = Instant.parse("2026-03-10T06:00:00Z");
        String alert = warned("PRAMIQ", Topic.DANGER, before);
        assertThat(desk.incidents().link(incident.id(), alert, DENG)).isEmpty();
        IncidentReport linked = desk.incidents().find(incident.id()).orElseThrow();
        assertThat(linked.warned()).isEqualTo(Warned.BEFORE);
        assertThat(linked.warnings()).extracting(Step.Linked::cameAt).containsExactly(before);
        assertThat(desk.incidents().link(incident.id(), alert, DENG)).contains(NotNow.ALREADY_LINKED);
        for (String other : List.of(
                warned("OTHER", Topic.DANGER, before),
                warned("PRAMIQ", Topic.STAFF_MISCONDUCT, before),
                "nowhere-01")) {
            assertThatThrownBy(() -> desk.incidents().link(incident.id(), other, DENG))
                    .isInstanceOf(WrongUse.class);
        }
    }

    private static String warned(String mission, Topic topic, Instant at) {
        return desk.alerts()
                .receive(
                        new Alerts.Arrival(
                                UUID.randomUUID().toString(),
                                mission,
                                Channel.RADIO,
                                topic,
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                at),
                        DENG)
                .id();
    }

    @Test
    void an_incident_goes_on_only_in_one_of_the_same_mission_that_goes_on_itself_and_nothing_is_lost() {
        IncidentReport first = reported();
        IncidentReport second = reported();
        IncidentReport third = reported();
        assertThat(desk.incidents().addSource(first.id(), account("one", Account.Kind.WITNESS, Set.of()), "", DENG))
                .isEmpty();
        assertThat(desk.incidents().addSource(second.id(), account("two", Account.Kind.PATROL, Set.of()), "", DENG))
                .isEmpty();
        assertThat(desk.incidents().add(same(second, first.id()), ROSE)).isEmpty();
        assertThat(desk.incidents()
                        .add(
                                new Step.Related(first.id(), "one", "two", true, "they never met", ROSE.who(), DUSK),
                                ROSE))
                .isEmpty();
        assertThat(desk.incidents().add(verified(first.id(), "one", "two"), ROSE))
                .isEmpty();
        assertThat(desk.incidents().find(first.id()).orElseThrow().state()).isEqualTo(State.VERIFIED);
        assertThatThrownBy(() -> desk.incidents().add(same(third, second.id()), ROSE))
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> desk.incidents().add(same(third, "nowhere-at-all"), ROSE))
                .isInstanceOf(WrongUse.class);
        assertThat(desk.incidents().add(new Step.NotDuplicate(second.id(), "another ford", ROSE.who(), DUSK), ROSE))
                .isEmpty();
        IncidentReport alone = desk.incidents().find(first.id()).orElseThrow();
        assertThat(alone.state()).isEqualTo(State.REPORTED);
        assertThat(alone.accounts()).extracting(Account::key).containsExactly("one");
    }

    private static Step same(IncidentReport incident, String into) {
        return new Step.Duplicate(incident.id(), into, ROSE.who(), DUSK);
    }

    @Test
    void of_two_who_add_the_same_account_at_once_one_is_told_that_it_is_there() throws Exception {
        for (int round = 0; round < 10; round++) {
            IncidentReport incident = reported();
            List<Callable<Optional<NotNow>>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(() -> desk.incidents()
                        .addSource(incident.id(), account("one", Account.Kind.WITNESS, Set.of()), SEEN, DENG));
            }
            List<Optional<NotNow>> answers = new ArrayList<>();
            try (ExecutorService people = Executors.newFixedThreadPool(2)) {
                for (Future<Optional<NotNow>> answer : people.invokeAll(both)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(NotNow.ACCOUNT_KNOWN));
        }
    }

    @Test
    void what_leads_to_a_person_or_is_no_area_never_gets_on_the_journal() {
        IncidentReport incident = desk.incidents()
                .report(
                        new IncidentReports.Arrival(
                                UUID.randomUUID().toString(),
                                "PRAMIQ",
                                what(IncidentType.CRIME, "behind-Kolonadi", AllegedActor.CRIMINALS),
                                "",
                                DUSK),
                        DENG);
        assertThat(incident.what().where()).isEqualTo(Spot.SOMEWHERE);
        for (Step step : List.of(
                new Step.Withdrawn(incident.id(), "mama Amina says so, +999 555 0123", ROSE.who(), DUSK),
                new Step.Corrected(
                        incident.id(),
                        what(IncidentType.CRIME, "Kolonadi", AllegedActor.CRIMINALS),
                        "another place",
                        ROSE.who(),
                        DUSK))) {
            assertThatThrownBy(() -> desk.incidents().add(step, ROSE)).isInstanceOf(WrongUse.class);
        }
        assertThat(desk.incidents().find(incident.id())).contains(incident);
    }

    @Test
    void what_lies_ahead_is_a_warning_and_no_incident() {
        assertThatThrownBy(() -> new IncidentReports.Arrival(
                        "report-01",
                        "PRAMIQ",
                        what(IncidentType.ATTACK, "XXA01", AllegedActor.ARMED_GROUP),
                        "",
                        Instant.parse("2026-03-01T00:00:00Z")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("alert");
    }

    @Test
    void incidents_are_the_same_after_the_program_was_started_again_and_the_journal_holds() throws Exception {
        Path site = folder.resolve("again");
        IncidentReport before;
        try (Desk first = new Sites(() -> DUSK).open(site, Settings.USUAL)) {
            String id = first.incidents()
                    .report(arrival(UUID.randomUUID().toString(), WORDS), DENG)
                    .id();
            assertThat(first.incidents().addSource(id, account("one", Account.Kind.WITNESS, Set.of()), SEEN, DENG))
                    .isEmpty();
            assertThat(first.incidents().addSource(id, account("two", Account.Kind.PATROL, Set.of("one")), "", DENG))
                    .isEmpty();
            assertThat(first.incidents().add(verified(id, "one", "two"), ROSE)).isEmpty();
            before = first.incidents().find(id).orElseThrow();
        }
        try (Desk second = new Sites(() -> DUSK).open(site, Settings.USUAL)) {
            assertThat(second.incidents().list("PRAMIQ")).containsExactly(before);
            assertThat(second.incidents().openWords(before.id(), "one", "to find the number", ROSE))
                    .contains(SEEN);
            assertThat(second.verifyJournal(Progress.NONE).holds()).isTrue();
            assertThat(second.rebuild(Progress.NONE).identical()).isTrue();
        }
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("Kolonadi", "Zuzubabaru", "old mill");
            }
        }
    }
}
