package org.baraza.app.store.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.store.EntryCodec;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Role;
import org.baraza.core.record.ActivityStepEntry;
import org.baraza.core.record.AreaContextEntry;
import org.baraza.core.record.CapacityLookEntry;
import org.baraza.core.record.ContactEntry;
import org.baraza.core.record.CourseStepEntry;
import org.baraza.core.record.CustomsEntry;
import org.baraza.core.record.DisputeStepEntry;
import org.baraza.core.record.Entry;
import org.baraza.core.record.ExpectationStepEntry;
import org.baraza.core.record.GroupSharesEntry;
import org.baraza.core.record.LessonStepEntry;
import org.baraza.core.record.LocalDecisionStepEntry;
import org.baraza.core.record.ProjectStepEntry;
import org.baraza.core.record.PromiseStepEntry;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.AreaContext;
import org.baraza.core.record.activities.Contact;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.activities.Minutes;
import org.baraza.core.record.activities.ShortSet;
import org.baraza.core.record.activities.WhyCancelled;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.lessons.Advice;
import org.baraza.core.record.lessons.Bearing;
import org.baraza.core.record.lessons.ConflictType;
import org.baraza.core.record.lessons.Effect;
import org.baraza.core.record.lessons.EvidenceGrade;
import org.baraza.core.record.lessons.EvidenceSource;
import org.baraza.core.record.lessons.LessonStep;
import org.baraza.core.record.lessons.PlaceKind;
import org.baraza.core.record.lessons.Reach;
import org.baraza.core.record.lessons.Topic;
import org.baraza.core.record.mediation.Body;
import org.baraza.core.record.mediation.Crime;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.DisputeType;
import org.baraza.core.record.mediation.Extent;
import org.baraza.core.record.mediation.Gravity;
import org.baraza.core.record.mediation.Haste;
import org.baraza.core.record.mediation.Holding;
import org.baraza.core.record.mediation.Mechanism;
import org.baraza.core.record.mediation.MechanismSays;
import org.baraza.core.record.mediation.Monitor;
import org.baraza.core.record.mediation.PartyKind;
import org.baraza.core.record.mediation.SessionResult;
import org.baraza.core.record.mediation.Tie;
import org.baraza.core.record.projects.Clearance;
import org.baraza.core.record.projects.Confidence;
import org.baraza.core.record.projects.HarmLook;
import org.baraza.core.record.projects.Overlap;
import org.baraza.core.record.projects.Progress;
import org.baraza.core.record.projects.ProjectKind;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.projects.Taker;
import org.baraza.core.record.projects.Verdict;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Possible;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Witness;
import org.baraza.core.record.training.Audience;
import org.baraza.core.record.training.CapacityLook;
import org.baraza.core.record.training.CourseStep;
import org.baraza.core.record.training.Field;
import org.baraza.core.record.training.Looker;
import org.baraza.core.record.training.Origin;
import org.baraza.core.record.training.Testing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files beside this test stay readable, and never change: one line for each kind of step and more. */
final class EngagementCodecsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00.000007Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 13);
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final String ID = "c-0000001";
    private static final Optional<String> AREA = Optional.of("XB0101");

    /** @param steps the sealed type of the steps */
    record Layout(
            EntryCodec codec, Class<? extends CaseStep> steps, List<? extends CaseStep> lines, List<Entry> entries) {

        static <S extends CaseStep> Layout of(
                EntryCodec codec, Class<S> steps, Function<S, Entry> entry, Stream<S> lines) {
            List<S> all = lines.toList();
            return new Layout(codec, steps, all, all.stream().map(entry).toList());
        }

        @Override
        public String toString() {
            return codec.kind();
        }
    }

    static Stream<Layout> layouts() {
        return Stream.of(
                Layout.of(new PromiseStepV1(), Step.class, PromiseStepEntry::new, promises()),
                Layout.of(new ExpectationStepV1(), ExpectationStep.class, ExpectationStepEntry::new, expectations()),
                Layout.of(new LocalDecisionStepV1(), DecisionStep.class, LocalDecisionStepEntry::new, decisions()),
                Layout.of(new ActivityStepV1(), ActivityStep.class, ActivityStepEntry::new, activities()),
                Layout.of(new DisputeStepV1(), DisputeStep.class, DisputeStepEntry::new, disputes()),
                Layout.of(new ProjectStepV1(), ProjectStep.class, ProjectStepEntry::new, projects()),
                Layout.of(new LessonStepV1(), LessonStep.class, LessonStepEntry::new, lessons()),
                Layout.of(new CourseStepV1(), CourseStep.class, CourseStepEntry::new, courses()),
                Layout.of(new CapacityLookV1(), CapacityLook.class, CapacityLookEntry::new, Stream.of(look())),
                Layout.of(new AreaCustomsV1(), Customs.class, CustomsEntry::new, Stream.of(customs())),
                Layout.of(new AreaContextV1(), AreaContext.class, AreaContextEntry::new, Stream.of(context())),
                Layout.of(new GroupSharesV1(), GroupShares.class, GroupSharesEntry::new, Stream.of(shares())),
                Layout.of(new CommunityContactV1(), Contact.class, ContactEntry::new, Stream.of(spoken())));
    }

    private static Stream<LessonStep> lessons() {
        return Stream.of(
                new LessonStep.Observed(
                        ID,
                        "PRAMIQ",
                        AREA,
                        Topic.EARLY_WARNING,
                        org.baraza.core.record.lessons.Origin.AFTER_ACTION_REVIEW,
                        DAY,
                        "a patrol within the hour",
                        "it came the next day",
                        "nobody decided at night",
                        "say who decides",
                        DENG,
                        AT),
                new LessonStep.Observed(
                        ID,
                        "PRAMIQ",
                        Optional.empty(),
                        Topic.OTHER,
                        org.baraza.core.record.lessons.Origin.STUDY,
                        DAY,
                        "a",
                        "b",
                        "c",
                        "d",
                        DENG,
                        AT),
                new LessonStep.Drafted(ID, Advice.AVOID, "do not wait for the morning", DENG, AT),
                new LessonStep.Situated(
                        ID,
                        Set.of(ConflictType.INSURGENCY, ConflictType.CIVIL_WAR),
                        Set.of(PartnerType.TRADERS, PartnerType.NGO),
                        Set.of(PlaceKind.BORDER),
                        Set.of(Reach.AIR),
                        Set.of(),
                        DENG,
                        AT),
                new LessonStep.Evidenced(
                        ID,
                        Bearing.AGAINST,
                        EvidenceGrade.MONITORED,
                        EvidenceSource.INDICATOR,
                        Optional.of("ALR-03"),
                        "no faster",
                        DENG,
                        AT),
                new LessonStep.Evidenced(
                        ID,
                        Bearing.FOR,
                        EvidenceGrade.NARRATIVE,
                        EvidenceSource.OBSERVATION,
                        Optional.empty(),
                        "faster",
                        DENG,
                        AT),
                new LessonStep.StoryTold(ID, 1, Bearing.FOR, "consent-1", true, Optional.of("abcd"), DENG, AT),
                new LessonStep.StoryRead(ID, 1, "the yearly report", ROSE, AT),
                new LessonStep.SentBack(ID, "too long", ROSE, AT),
                new LessonStep.Validated(ID, "", ROSE, AT),
                new LessonStep.Assigned(ID, Role.JOC_DUTY, DAY, ROSE, AT),
                new LessonStep.Implemented(ID, DAY, "a list at the desk", DENG, AT),
                new LessonStep.EffectChecked(ID, DAY, Effect.PARTLY, "not on Sundays", ROSE, AT),
                new LessonStep.Reused(ID, "MINUXA", Optional.of("XA03"), DAY, Effect.WORKED, "", ROSE, AT),
                new LessonStep.Retired(ID, "the desk is closed", ROSE, AT));
    }

    private static Stream<Step> promises() {
        return Stream.of(
                new Step.Made(
                        ID,
                        "PRAMIQ",
                        AREA,
                        Category.SERVICES,
                        new Commitment("the well is mended", DENG, DAY, DAY.plusDays(30)),
                        Office.of(Role.CIVIL_AFFAIRS),
                        Optional.of("e-0000001"),
                        DENG,
                        AT),
                new Step.Made(
                        ID,
                        "PRAMIQ",
                        Optional.empty(),
                        Category.OTHER,
                        new Commitment("a visit", DENG, DAY, DAY),
                        new Office(Side.PARTNER, Optional.empty(), Optional.of(new Handle("partner-1"))),
                        Optional.empty(),
                        DENG,
                        AT),
                new Step.Told(ID, Step.About.THE_WORD, Way.MEETING, DAY, "kisima", DENG, AT),
                new Step.Moved(ID, DAY.plusDays(60), "the road is cut", DENG, AT),
                new Step.HandedOver(ID, ROSE, "the rotation", DENG, AT),
                new Step.Concluded(
                        ID,
                        Kept.PARTLY,
                        "the pump was brought",
                        Optional.of(Telling.TO_BE_TOLD),
                        Optional.of(Witness.WOMENS_GROUP),
                        ROSE,
                        AT),
                new Step.Concluded(ID, Kept.BROKEN, "no", Optional.of(Telling.TOLD), Optional.empty(), ROSE, AT),
                new Step.Reopened(ID, "it broke again", ROSE, AT));
    }

    private static Stream<ExpectationStep> expectations() {
        return Stream.of(
                new ExpectationStep.Heard(ID, "PRAMIQ", AREA, Category.AID, Group.WOMEN, Optional.of("00ff"), DENG, AT),
                new ExpectationStep.Answered(
                        ID, Possible.PARTLY, Optional.of("p-0000001"), "the pump", Way.VISIT, DAY, DENG, AT),
                new ExpectationStep.WordsRead(ID, "to answer", DENG, AT),
                new ExpectationStep.Reopened(ID, "they ask again", DENG, AT));
    }

    private static Stream<DecisionStep> decisions() {
        return Stream.of(
                new DecisionStep.Put(ID, "PRAMIQ", AREA, DecisionKind.PATROL_PLAN, "which road", DENG, AT),
                new DecisionStep.Heard(ID, Group.HERDERS, DAY, Way.RADIO, "the river road", DENG, AT),
                new DecisionStep.Taken(
                        ID, Role.HEAD_OF_OFFICE, DAY, "the river road", Change.PARTLY, "nights too", ROSE, AT),
                new DecisionStep.Told(ID, Way.NOTICE_BOARD, DAY, "", DENG, AT),
                new DecisionStep.Dropped(ID, "the road is closed", DENG, AT));
    }

    private static Stream<ActivityStep> activities() {
        return Stream.of(
                new ActivityStep.Planned(
                        ID,
                        "PRAMIQ",
                        AREA,
                        ActivityKind.DIALOGUE,
                        Lead.COMMUNITY,
                        Lead.MISSION,
                        Optional.of(new Handle("partner-1")),
                        Optional.of("village-1"),
                        DAY,
                        "who waters where",
                        DENG,
                        AT),
                new ActivityStep.Expected(ID, 20, Map.of(Counted.MEN, 12, Counted.WOMEN, 8), false, DENG, AT),
                new ActivityStep.CustomsRead(ID, DENG, AT),
                new ActivityStep.Moved(ID, DAY.plusDays(2), "market day", DENG, AT),
                new ActivityStep.Held(
                        ID, DAY, Lead.PARTNER, 20, Map.of(Counted.MINORITY, 0), true, "they meet again", DENG, AT),
                new ActivityStep.Cancelled(ID, WhyCancelled.NO_ACCESS, "the bridge", DENG, AT),
                new ActivityStep.Held(
                        ID,
                        DAY,
                        Lead.PARTNER,
                        20,
                        Map.of(Counted.MINORITY, 0),
                        true,
                        "they meet again",
                        Optional.of(new Minutes(7, Optional.of(3), Optional.empty(), Optional.of(2), Optional.of(1))),
                        Optional.of(new ShortSet(12, 2)),
                        DENG,
                        AT));
    }

    private static Stream<DisputeStep> disputes() {
        return Stream.of(
                new DisputeStep.Opened(
                        ID,
                        "PRAMIQ",
                        AREA,
                        DisputeType.LAND,
                        Haste.DAYS,
                        Set.of(Crime.TORTURE, Crime.KILLING),
                        Optional.of("00ff"),
                        DENG,
                        AT),
                new DisputeStep.CrimeFound(ID, Set.of(Crime.MASS_ATTACK), DENG, AT),
                new DisputeStep.MechanismAsked(ID, Mechanism.NONE_EXISTS, MechanismSays.THERE_IS_NONE, "", DENG, AT),
                new DisputeStep.MediatorChecked(ID, ROSE, Set.of(Tie.FAMILY), false, DENG, AT),
                new DisputeStep.Accepted(ID, DENG, AT),
                new DisputeStep.PartyNoted(ID, 1, PartyKind.FARMERS, Optional.of("00fe"), DENG, AT),
                new DisputeStep.MetApart(ID, 1, true, false, DENG, AT),
                new DisputeStep.SessionHeld(ID, DAY, 2, SessionResult.BROKEN_OFF, "one left", DENG, AT),
                new DisputeStep.ClauseDrafted(ID, 1, 2, DAY.plusDays(30), "the corridor stays open", DENG, AT),
                new DisputeStep.Agreed(
                        ID,
                        Extent.PART,
                        DAY,
                        true,
                        Set.of(Monitor.WOMENS_GROUP, Monitor.ELDERS),
                        DAY.plusYears(1),
                        DENG,
                        AT),
                new DisputeStep.ClauseDone(ID, 1, DENG, AT),
                new DisputeStep.Violated(ID, 1, 1, Gravity.SERIOUS, DAY, "it was closed", DENG, AT),
                new DisputeStep.Remedied(ID, 1, "it is open", DENG, AT),
                new DisputeStep.FollowedUp(ID, 3, Holding.PARTLY, "both were asked", DENG, AT),
                new DisputeStep.Stalled(ID, "one party left", DENG, AT),
                new DisputeStep.Referred(ID, Body.COURT, "it is theirs", DENG, AT),
                new DisputeStep.Closed(ID, "they have it", DENG, AT),
                new DisputeStep.Reopened(ID, "it came back", DENG, AT),
                new DisputeStep.WordsRead(ID, "party-1", "to prepare", DENG, AT));
    }

    private static Stream<ProjectStep> projects() {
        return Stream.of(
                new ProjectStep.Proposed(
                        ID,
                        "PRAMIQ",
                        AREA,
                        ProjectKind.WATER,
                        "a second well",
                        Optional.of(1),
                        DAY,
                        Set.of(Group.HERDERS, Group.WOMEN),
                        Optional.of(new Handle("partner-1")),
                        Optional.of(20_000),
                        true,
                        DENG,
                        AT),
                new ProjectStep.Screened(
                        ID,
                        "of herders",
                        Overlap.COORDINATED,
                        HarmLook.LESSENED,
                        Clearance.VALID,
                        Optional.empty(),
                        "seen",
                        ROSE,
                        AT),
                new ProjectStep.Reviewed(ID, Verdict.APPROVED, 18_000, "wanted by two", DENG, AT),
                new ProjectStep.Tranche(ID, 1, 9_000, DAY, DENG, AT),
                new ProjectStep.Visited(ID, DAY, Progress.BEHIND, false, "rain", DENG, AT),
                new ProjectStep.HandedOver(ID, DAY, Taker.COMMUNITY_COMMITTEE, "a fee for each jar", DENG, AT),
                new ProjectStep.ConfidenceChecked(
                        ID, DAY, Set.of(Group.WOMEN, Group.HERDERS), Confidence.SAME, true, "asked", ROSE, AT),
                new ProjectStep.Stopped(ID, "they moved away", DENG, AT),
                new ProjectStep.Screened(
                        ID,
                        "of herders",
                        Overlap.COORDINATED,
                        HarmLook.LESSENED,
                        Clearance.VALID,
                        Optional.of(new Handle("partner-2")),
                        "seen",
                        ROSE,
                        AT));
    }

    private static Stream<CourseStep> courses() {
        return Stream.of(
                new CourseStep.Needed(
                        ID,
                        "PRAMIQ",
                        AREA,
                        Audience.MISSION_STAFF,
                        Origin.ROTATION,
                        "to greet",
                        Optional.of("c-0000002"),
                        DENG,
                        AT),
                new CourseStep.Designed(ID, "they greet", "sw", true, Testing.BY_DOING, 5, 3, DENG, AT),
                new CourseStep.Scheduled(ID, DAY.plusDays(9), Optional.of(ROSE), DENG, AT),
                new CourseStep.PreTested(ID, DAY, 20, 4, DENG, AT),
                new CourseStep.Delivered(ID, DAY, 20, 9, DENG, AT),
                new CourseStep.PostTested(ID, DAY, 19, 15, DENG, AT),
                new CourseStep.FollowedUp(ID, DAY, 20, 12, 9, DENG, AT),
                new CourseStep.Refreshed(ID, DAY, 11, DENG, AT),
                new CourseStep.Cancelled(ID, "the rotation was put off", DENG, AT));
    }

    private static CapacityLook look() {
        return new CapacityLook(
                ID,
                "PRAMIQ",
                AREA,
                new Handle("partner-1"),
                Looker.EXTERNAL,
                Map.of(Field.MEDIATION, 2, Field.FINANCE, 0),
                DENG,
                AT);
    }

    private static AreaContext context() {
        return new AreaContext(
                ID,
                "PRAMIQ",
                AREA,
                "farmers want fields, herders want the way to the water",
                "the corridor after the harvest",
                "who came first",
                "the market, and marriages",
                DENG,
                AT);
    }

    private static Customs customs() {
        return new Customs(ID, "PRAMIQ", AREA, "sw, fr", true, "the eldest", "market days", "women", DENG, AT);
    }

    private static GroupShares shares() {
        return new GroupShares(ID, "PRAMIQ", AREA, Map.of(Counted.YOUTH, 60, Counted.WOMEN, 52), "census", DENG, AT);
    }

    private static Contact spoken() {
        return new Contact(ID, "PRAMIQ", AREA, DAY, Way.CALL, "", DENG, AT);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_entry_is_written_byte_for_byte_as_ever_and_read_back(Layout layout) throws IOException {
        List<String> written =
                layout.entries().stream().map(e -> written(layout.codec(), e)).toList();
        String file = layout.codec().kind() + "-v1.jsonl";
        try (InputStream in = EngagementCodecsTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file + " holds\n" + String.join("\n", written)).isNotNull();
            List<String> golden = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(written).isEqualTo(golden);
            assertThat(golden.stream().map(line -> layout.codec().read(JSON.readTree(line))))
                    .isEqualTo(layout.entries());
        }
    }

    private static String written(EntryCodec codec, Entry entry) {
        ObjectNode body = JSON.createObjectNode();
        codec.show(entry, body);
        return JSON.writeValueAsString(body);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void there_is_a_line_for_every_kind_of_step_and_the_codec_is_the_one_the_entry_asks_for(Layout layout) {
        Entry first = layout.entries().getFirst();
        assertThat(layout.codec().kind()).isEqualTo(first.kind());
        assertThat(layout.codec().version()).isEqualTo(first.version());
        assertThat(first.subject()).isEqualTo(ID);
        if (layout.steps().isSealed()) {
            assertThat(layout.lines().stream().map(Object::getClass).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.asList(layout.steps().getPermittedSubclasses()));
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void what_this_program_does_not_know_is_not_read_as_something_else(Layout layout) {
        String known = written(layout.codec(), layout.entries().getLast());
        for (String strange : List.of(
                known.replaceFirst("\"step\":\"[a-z-]+\"", "\"step\":\"other\""),
                known.replace("\"by\":", "\"bye\":"),
                known.replaceFirst("\"at\":\"[^\"]+\"", "\"at\":\"yesterday\""))) {
            assertThat(strange).isNotEqualTo(known);
            assertThat(catchThrowable(() -> layout.codec().read(JSON.readTree(strange))))
                    .as(strange)
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
