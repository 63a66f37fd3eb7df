package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.baraza.app.desk.Feedback;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Rumours;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.Mode;
import org.baraza.core.record.feedback.NotNow;
import org.baraza.core.record.feedback.Outcome;
import org.baraza.core.record.feedback.State;
import org.baraza.core.record.feedback.Step;
import org.baraza.core.record.rumours.Harm;
import org.baraza.core.record.rumours.Medium;
import org.baraza.core.record.rumours.Rumour;
import org.baraza.core.record.rumours.Truth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feedback and rumours over a real journal, with what was said sealed beside it. */
final class SiteVoicesTest {

    private static final Instant DUSK = Instant.parse("2026-03-14T18:00:00Z");
    private static final By DENG = By.screen(new Handle("deng"));
    private static final By INGRID = By.screen(new Handle("ingrid"));
    private static final String WORDS = "mama Kolonadi says the old mill gets all the flour";

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Sites(() -> DUSK.plusSeconds(6_000)).open(folder.resolve("site"), Settings.USUAL);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Feedback.Voice voice(String id, Optional<Kind> kind, Optional<Concern> concern, String words) {
        return new Feedback.Voice(
                id,
                "PRAMIQ",
                Channel.FACE_TO_FACE,
                kind,
                Optional.empty(),
                concern,
                words,
                Optional.empty(),
                Optional.of("XXA01"),
                DUSK);
    }

    private static FeedbackItem said(Kind kind, String words) {
        return desk.feedback()
                .receive(voice(UUID.randomUUID().toString(), Optional.of(kind), Optional.empty(), words), DENG);
    }

    private static Rumours.Hearsay hearsay(String id, String words) {
        return new Rumours.Hearsay(id, "PRAMIQ", Channel.CALL, words, Optional.empty(), Optional.of("XXA01"), DUSK);
    }

    private static Rumour heard(String words) {
        return desk.rumours().receive(hearsay(UUID.randomUUID().toString(), words), DENG);
    }

    private static Step sorted(FeedbackItem item, Kind kind, String why) {
        return new Step.Sorted(
                item.id(),
                kind,
                Category.AID,
                Optional.empty(),
                new Decision(Decision.What.VERIFY, DENG.who(), DUSK.plusSeconds(10), why));
    }

    private static Step answered(FeedbackItem item, String text) {
        return new Step.Answered(item.id(), Mode.BOARD, Outcome.EXPLAINED, text, INGRID.who(), DUSK.plusSeconds(20));
    }

    private static void looked(Rumour rumour, Truth truth) {
        boolean so = truth == Truth.TRUE;
        for (org.baraza.core.record.rumours.Step step : List.<org.baraza.core.record.rumours.Step>of(
                new org.baraza.core.record.rumours.Step.Prioritised(
                        rumour.id(),
                        Harm.VIOLENCE,
                        AllegedActor.COMMUNITY,
                        new Decision(Decision.What.PRIORITISE, DENG.who(), DUSK.plusSeconds(10), "men gather")),
                new org.baraza.core.record.rumours.Step.LookedInto(
                        rumour.id(),
                        new Line(
                                Line.Kind.PARTNER,
                                true,
                                so ? Line.Says.CONFIRMS : Line.Says.DENIES,
                                DENG.who(),
                                DUSK.plusSeconds(20))),
                new org.baraza.core.record.rumours.Step.Concluded(
                        rumour.id(),
                        truth,
                        new Decision(truth.decision(), DENG.who(), DUSK.plusSeconds(30), "seen by two")))) {
            assertThat(desk.rumours().add(step, DENG)).isEmpty();
        }
    }

    @Test
    void the_same_sent_again_is_the_same_and_with_other_words_it_is_refused() {
        FeedbackItem first = said(Kind.COMPLAINT, WORDS);
        assertThat(desk.feedback()
                        .receive(voice(first.id(), Optional.of(Kind.COMPLAINT), Optional.empty(), WORDS), DENG))
                .isEqualTo(first);
        assertThatThrownBy(() -> desk.feedback()
                        .receive(voice(first.id(), Optional.of(Kind.COMPLAINT), Optional.empty(), "else"), DENG))
                .isInstanceOf(WrongUse.class);
        Rumour rumour = heard("the well is poisoned");
        assertThat(desk.rumours().receive(hearsay(rumour.id(), "the well is poisoned"), DENG))
                .isEqualTo(rumour);
        assertThatThrownBy(() -> desk.rumours().receive(hearsay(rumour.id(), "the mill burns"), DENG))
                .isInstanceOf(WrongUse.class);
    }

    @Test
    void what_was_said_is_read_only_on_the_record() {
        FeedbackItem item = said(Kind.COMPLAINT, WORDS);
        assertThatThrownBy(() -> desk.feedback().openWords(item.id(), " ", DENG))
                .isInstanceOf(WrongUse.class);
        assertThat(desk.feedback().openWords(item.id(), "to answer it", DENG)).contains(WORDS);
        assertThat(desk.feedback().find(item.id()).orElseThrow().history().getLast())
                .isInstanceOf(Step.WordsRead.class);
        Rumour rumour = heard("the old mill is full of guns");
        assertThat(desk.rumours().openWords(rumour.id(), "to know it again", DENG))
                .contains("the old mill is full of guns");
    }

    @Test
    @ProtectionRule(4)
    @ProtectionRule(21)
    void of_what_is_sensitive_nothing_is_kept_from_the_beginning_or_from_when_it_is_found() {
        FeedbackItem declared = desk.feedback()
                .receive(
                        voice(
                                UUID.randomUUID().toString(),
                                Optional.of(Kind.SENSITIVE),
                                Optional.of(Concern.STAFF_MISCONDUCT),
                                "the driver of the white car"),
                        DENG);
        assertThat(declared.state()).isEqualTo(State.SENSITIVE);
        assertThat(desk.feedback().openWords(declared.id(), "to see", DENG)).isEmpty();
        FeedbackItem byWords = said(Kind.COMPLAINT, "they raped two women at Zuzubabaru");
        assertThat(byWords.concern()).contains(Concern.SEXUAL_VIOLENCE);
        assertThat(desk.feedback().openWords(byWords.id(), "to see", DENG)).isEmpty();
        FeedbackItem found = said(Kind.RUMOUR, "the driver takes girls along");
        assertThat(desk.feedback().add(sorted(found, Kind.RUMOUR, "as told"), DENG))
                .isEmpty();
        Rumour rumour = desk.rumours().takeFrom(found.id(), DENG);
        assertThat(desk.feedback()
                        .add(
                                new Step.FoundSensitive(
                                        found.id(), Concern.STAFF_MISCONDUCT, DENG.who(), DUSK.plusSeconds(30)),
                                DENG))
                .isEmpty();
        assertThat(desk.feedback().openWords(found.id(), "to see", DENG)).isEmpty();
        assertThat(desk.rumours().openWords(rumour.id(), "to see", DENG))
                .as("what was taken over as a rumour is gone as well")
                .isEmpty();
        Rumour referred = heard("the driver takes girls along, they say");
        assertThat(desk.rumours()
                        .add(
                                new org.baraza.core.record.rumours.Step.Referred(
                                        referred.id(), Topic.STAFF_MISCONDUCT, DENG.who(), DUSK.plusSeconds(30)),
                                DENG))
                .isEmpty();
        assertThat(desk.rumours().openWords(referred.id(), "to see", DENG)).isEmpty();
    }

    @Test
    void what_may_not_happen_now_and_what_leads_to_a_person_is_refused_and_leaves_nothing() {
        FeedbackItem item = said(Kind.QUESTION, WORDS);
        assertThat(desk.feedback().add(answered(item, "it comes in May"), INGRID))
                .contains(NotNow.SORT_FIRST);
        assertThatThrownBy(() -> desk.feedback().add(sorted(item, Kind.QUESTION, "ring +999 555 0144 20"), DENG))
                .isInstanceOf(WrongUse.class);
        assertThat(desk.feedback().add(sorted(item, Kind.QUESTION, "as told"), DENG))
                .isEmpty();
        assertThatThrownBy(() -> desk.feedback().add(answered(item, "ask Mr Kolonadi Babu"), INGRID))
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> desk.feedback()
                        .add(
                                new Step.Placed(item.id(), Optional.of("the mill"), DENG.who(), DUSK.plusSeconds(9)),
                                DENG))
                .isInstanceOf(WrongUse.class);
        assertThat(desk.feedback().find(item.id()).orElseThrow().history()).hasSize(2);
        Rumour rumour = heard("the well is poisoned");
        looked(rumour, Truth.FALSE);
        assertThatThrownBy(() -> desk.rumours()
                        .add(
                                new org.baraza.core.record.rumours.Step.Drafted(
                                        rumour.id(),
                                        Medium.RADIO,
                                        Optional.empty(),
                                        "Call +999 555 0144 20 for clean water",
                                        DENG.who(),
                                        DUSK.plusSeconds(40)),
                                DENG))
                .isInstanceOf(WrongUse.class);
    }

    @Test
    void codes_are_told_apart_whatever_they_are_about() {
        Set<ReferenceCode> codes = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            codes.add(said(Kind.QUESTION, "when").received().code());
            codes.add(heard("they say").received().code());
            codes.add(desk.alerts()
                    .receive(
                            new Alerts.Arrival(
                                    UUID.randomUUID().toString(),
                                    "PRAMIQ",
                                    Channel.SMS,
                                    Topic.DANGER,
                                    "",
                                    Optional.empty(),
                                    Optional.empty(),
                                    DUSK),
                            DENG)
                    .received()
                    .code());
        }
        assertThat(codes).hasSize(60);
    }

    @Test
    void a_rumour_that_warns_goes_over_to_the_alerts_with_its_words_and_is_linked_both_ways() {
        Rumour rumour = heard("they come for the cattle on market day, said mama Kolonadi");
        var warning = new org.baraza.core.record.rumours.Step.BecameWarning(
                rumour.id(), rumour.id(), DENG.who(), DUSK.plusSeconds(60));
        assertThat(desk.rumours().add(warning, DENG)).contains(org.baraza.core.record.rumours.NotNow.CONCLUDE_FIRST);
        assertThat(desk.alerts().find(rumour.id()))
                .as("nothing is made of what was not looked into")
                .isEmpty();
        looked(rumour, Truth.TRUE);
        assertThat(desk.rumours().add(warning, DENG)).isEmpty();
        assertThat(desk.rumours().find(rumour.id()).orElseThrow().alert()).contains(rumour.id());
        assertThat(desk.alerts().openWords(rumour.id(), "to find the place", DENG))
                .contains("they come for the cattle on market day, said mama Kolonadi");
        assertThat(desk.alerts().find(rumour.id()).orElseThrow().received().at())
                .as("the clocks of the alert run from when it was known to be one")
                .isEqualTo(DUSK.plusSeconds(60));
    }

    @Test
    void feedback_that_is_a_rumour_is_taken_over_with_its_words_once() {
        FeedbackItem item = said(Kind.QUESTION, "is it so that the well is poisoned, asks mama Kolonadi");
        assertThatThrownBy(() -> desk.rumours().takeFrom(item.id(), DENG)).isInstanceOf(WrongUse.class);
        assertThat(desk.feedback().add(sorted(item, Kind.RUMOUR, "as told"), DENG))
                .isEmpty();
        Rumour rumour = desk.rumours().takeFrom(item.id(), DENG);
        assertThat(desk.rumours().takeFrom(item.id(), INGRID)).isEqualTo(rumour);
        assertThat(rumour.id()).isEqualTo(item.id());
        assertThat(desk.rumours().openWords(rumour.id(), "to know it again", DENG))
                .contains("is it so that the well is poisoned, asks mama Kolonadi");
    }

    @Test
    void reports_go_on_only_in_one_of_the_same_mission_that_does_not_go_on_elsewhere_itself() {
        Rumour first = heard("poison");
        Rumour second = heard("poison in the well");
        Rumour third = heard("poisoned well");
        assertThat(desk.rumours().add(merged(second, first.id()), DENG)).isEmpty();
        assertThatThrownBy(() -> desk.rumours().add(merged(third, second.id()), DENG))
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> desk.rumours().add(merged(first, third.id()), DENG))
                .as("its own reports would be left behind")
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> desk.rumours().add(merged(third, "nowhere-0"), DENG))
                .isInstanceOf(WrongUse.class);
    }

    private static org.baraza.core.record.rumours.Step merged(Rumour rumour, String into) {
        return new org.baraza.core.record.rumours.Step.Merged(rumour.id(), into, DENG.who(), DUSK.plusSeconds(9));
    }

    @Test
    void of_two_who_do_the_same_at_once_one_is_told_that_it_was_done() throws Exception {
        for (int round = 0; round < 5; round++) {
            FeedbackItem item = said(Kind.QUESTION, WORDS);
            List<Callable<Optional<NotNow>>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(() ->
                        desk.feedback().add(new Step.Acknowledged(item.id(), DENG.who(), DUSK.plusSeconds(5)), DENG));
            }
            List<Optional<NotNow>> answers = new ArrayList<>();
            try (ExecutorService people = Executors.newFixedThreadPool(2)) {
                for (Future<Optional<NotNow>> answer : people.invokeAll(both)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(NotNow.ALREADY_ACKNOWLEDGED));
        }
    }

    @Test
    void both_are_the_same_after_the_program_was_started_again_and_the_journal_holds() throws Exception {
        Path site = folder.resolve("again");
        FeedbackItem item;
        Rumour rumour;
        try (Desk first = new Sites(() -> DUSK).open(site, Settings.USUAL)) {
            item = first.feedback()
                    .receive(voice("voice-0001", Optional.of(Kind.COMPLAINT), Optional.empty(), WORDS), DENG);
            assertThat(first.feedback().add(sorted(item, Kind.COMPLAINT, "as told"), DENG))
                    .isEmpty();
            item = first.feedback().find(item.id()).orElseThrow();
            rumour = first.rumours().receive(hearsay("rumour-0001", "Kolonadi and the old mill"), DENG);
        }
        try (Desk second = new Sites(() -> DUSK).open(site, Settings.USUAL)) {
            assertThat(second.feedback().list("PRAMIQ")).containsExactly(item);
            assertThat(second.feedback().find(item.received().code())).contains(item);
            assertThat(second.rumours().list("PRAMIQ")).containsExactly(rumour);
            assertThat(second.feedback().openWords(item.id(), "to answer it", DENG))
                    .contains(WORDS);
            assertThat(second.verifyJournal(Progress.NONE).holds()).isTrue();
            assertThat(second.rebuild(Progress.NONE).identical()).isTrue();
        }
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("Kolonadi", "old mill");
            }
        }
    }

    @Test
    void a_mission_has_the_clocks_of_its_own_file(@TempDir Path other) throws Exception {
        Path site = Files.createDirectories(other.resolve("site"));
        Files.writeString(site.resolve("feedback-deadlines.yaml"), "PRAMIQ: {answer: 7 d}\n");
        try (Desk own = new Sites(() -> DUSK).open(site, Settings.USUAL)) {
            assertThat(own.feedback()
                            .clocks("PRAMIQ")
                            .time(org.baraza.core.record.feedback.Turn.ANSWER)
                            .toDays())
                    .isEqualTo(7);
        }
    }
}
