package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Consents;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.LocalPartners;
import org.baraza.app.desk.Safety;
import org.baraza.app.desk.Supports;
import org.baraza.app.web.Language;
import org.baraza.app.web.MadeUpConsents;
import org.baraza.app.web.MadeUpPartners;
import org.baraza.app.web.MadeUpSafety;
import org.baraza.app.web.MadeUpSupports;
import org.baraza.app.web.Texts;
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.Support;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.assessments.Agreement;
import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.assessments.Check;
import org.baraza.core.record.assessments.Method;
import org.baraza.core.record.assessments.NeedKind;
import org.baraza.core.record.assessments.Ruling;
import org.baraza.core.record.assessments.Solution;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Duty;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.diligence.Judgement;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.diligence.Verdict;
import org.baraza.core.record.diligence.Violation;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.footing.Lacking;
import org.baraza.core.record.mediation.Crime;
import org.baraza.core.record.mediation.Dispute;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.DisputeType;
import org.baraza.core.record.mediation.Extent;
import org.baraza.core.record.mediation.Haste;
import org.baraza.core.record.mediation.Mechanism;
import org.baraza.core.record.mediation.MechanismSays;
import org.baraza.core.record.mediation.Monitor;
import org.baraza.core.record.mediation.PartyKind;
import org.baraza.core.record.mediation.SessionResult;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.NotNow;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.VettingLine;
import org.baraza.core.record.partners.VettingResult;
import org.baraza.core.record.partners.VettingSource;
import org.baraza.core.record.projects.Clearance;
import org.baraza.core.record.projects.Confidence;
import org.baraza.core.record.projects.HarmLook;
import org.baraza.core.record.projects.Overlap;
import org.baraza.core.record.projects.Progress;
import org.baraza.core.record.projects.ProjectKind;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.projects.Taker;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Witness;
import org.baraza.core.record.safety.SafetyStep;
import org.baraza.core.record.training.Audience;
import org.baraza.core.record.training.CourseStep;
import org.baraza.core.record.training.Origin;
import org.baraza.core.record.training.Testing;
import org.baraza.core.record.transition.Handover;
import org.baraza.core.record.transition.HandoverNote;
import org.baraza.core.record.transition.HandoverStep;
import org.baraza.core.record.transition.NoteStep;
import org.baraza.core.record.transition.Rater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule of a partnership that says what cannot be without what. Each is tried on the screen and at the desk, where it is
 * refused and leaves nothing on the journal; then what was lacking is done, and the same is taken. Below it stands which
 * steps any form makes, and that nothing else makes any: whoever opens another door fails here until the rules are tried
 * through it.
 */
final class CannotWithoutTest {

    private static final Instant NOW = EngagedSite.NOW;
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 1);
    private static final Handle DENG = EngagedSite.DENG;
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Optional<String> HERE = Optional.of("XB0101");
    private static final String MISSION = "/missions/PRAMIQ";

    @TempDir
    static Path folder;

    private static EngagedSite site;
    private static AllCases cases;
    private static Colleague ingrid;
    private static Colleague leader;

    @BeforeAll
    static void open() throws Exception {
        site = EngagedSite.open(folder);
        cases = new AllCases(site.desk());
        ingrid = comesIn("ingrid");
        leader = comesIn("leader");
    }

    private static Colleague comesIn(String name) {
        Grant grant =
                new Grant(Role.HEAD_OF_OFFICE, Scope.ofMission("PRAMIQ"), NOW, NOW.plus(java.time.Duration.ofDays(30)));
        return Colleague.comesIn(site.desk(), name, "Shown " + name, grant, NOW);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /**
     * A rule.
     *
     * @param name what is tried
     * @param not what is said where it is broken
     * @param way everything until the last step is permitted, of a case with that id
     * @param left which of the way is left out
     * @param tried the last step
     * @param route under which the page takes it
     * @param more fields that are called otherwise than the parts of the step
     */
    private record Rule(
            String name,
            Enum<?> not,
            Function<String, List<CaseStep>> way,
            Predicate<CaseStep> left,
            Function<String, CaseStep> tried,
            String route,
            List<String> more) {

        Rule named(String other) {
            return new Rule(other, not, way, left, tried, route, more);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Rule rule(
            Enum<?> not,
            Function<String, List<CaseStep>> way,
            Predicate<CaseStep> left,
            Function<String, CaseStep> tried,
            String route,
            String... more) {
        String room = not.getDeclaringClass().getPackageName().replaceFirst(".*\\.", "");
        return new Rule(room + " " + route + " " + not, not, way, left, tried, route, List.of(more));
    }

    private static Predicate<CaseStep> no(Class<?> kind) {
        return kind::isInstance;
    }

    private static String idOf(Object rule) {
        return "rule-" + Integer.toHexString(rule.toString().hashCode()) + "-0001";
    }

    static Stream<Rule> rules() {
        return Stream.of(
                        partners(),
                        diligence(),
                        consents(),
                        activities(),
                        mediation(),
                        projects(),
                        training(),
                        promises(),
                        assessments(),
                        safety(),
                        transition())
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("rules")
    @ProtectionRule(22)
    void nothing_is_taken_without_what_it_cannot_be_without_and_with_it_the_same_is_taken(Rule rule) throws Exception {
        String id = idOf(rule);
        List<CaseStep> open = new ArrayList<>();
        for (CaseStep step : rule.way().apply(id)) {
            // What rests on what was left out is refused too, and is done with it later.
            if (rule.left().test(step) || cases.take(step).isPresent()) {
                open.add(step);
            }
        }
        CaseStep tried = rule.tried().apply(id);
        int before = cases.size(tried);
        var refused = post(ingrid, tried, rule.route(), rule.more());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(org.jsoup.Jsoup.parse(refused.body()).text())
                .contains(Texts.of(Language.EN).show(AllCases.key(tried, rule.not())));
        assertThat(cases.take(tried).map(Enum::name)).contains(rule.not().name());
        assertThat(cases.size(tried)).as("nothing is left behind").isEqualTo(before);
        for (CaseStep step : open) {
            assertThat(cases.take(step).map(Enum::name)).as("%s", step).isEmpty();
        }
        before = cases.size(tried);
        Visitor.to(post(ingrid, tried, rule.route(), rule.more()));
        assertThat(cases.size(tried)).isEqualTo(before + 1);
    }

    private static java.net.http.HttpResponse<String> post(
            Colleague who, CaseStep step, String route, List<String> more) throws Exception {
        Visitor visitor = who.browser(site.serving().address());
        String page = MISSION + AllCases.page(step);
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("form", visitor.formField(page)));
        for (int i = 0; i < more.size(); i += 2) {
            fields.add(Map.entry(more.get(i), more.get(i + 1)));
        }
        StepAsForm.fields(step).stream()
                .filter(f -> !Set.of("id", "mission", "by", "at").contains(f.getKey()))
                .filter(f -> !more.contains(f.getKey()))
                .forEach(fields::add);
        return visitor.posts(page + route, fields);
    }

    // Partners

    private static Function<String, List<CaseStep>> partner(PartnerType type, Optional<String> area) {
        return id -> {
            List<CaseStep> way = new ArrayList<>();
            way.add(new PartnerStep.Identified(id, "PRAMIQ", area, type, Body.ORGANISATION, DENG, NOW));
            way.addAll(MadeUpPartners.toAgreement(id, NOW, Consent.Answer.NO));
            return way;
        };
    }

    private static Stream<Rule> partners() {
        var way = partner(PartnerType.WOMENS_GROUP, HERE);
        Function<String, CaseStep> agreed = id -> MadeUpPartners.agreed(id, NOW, INGRID);
        String agree = "/decisions/agreed";
        Function<String, List<CaseStep>> homeless = id -> {
            List<CaseStep> all = new ArrayList<>(
                    partner(PartnerType.WOMENS_GROUP, Optional.empty()).apply(id));
            all.add(new PartnerStep.Placed(id, "XB0101", DENG, NOW));
            return all;
        };
        Function<String, List<CaseStep>> armed = id -> {
            List<CaseStep> all = new ArrayList<>(
                    partner(PartnerType.ARMED_COMMUNITY_GROUP, HERE).apply(id));
            all.addAll(support(id + "-s", id, PartnerType.ARMED_COMMUNITY_GROUP));
            return all;
        };
        Function<String, List<CaseStep>> begun = id -> {
            List<CaseStep> all = new ArrayList<>(way.apply(id));
            all.add(MadeUpPartners.agreed(id, NOW, INGRID));
            return all;
        };
        return Stream.of(
                rule(NotNow.PLACE_FIRST, homeless, no(PartnerStep.Placed.class), agreed, agree),
                rule(NotNow.LEGITIMACY_FIRST, way, no(PartnerStep.Nominated.class), agreed, agree),
                rule(NotNow.CONFLICT_FIRST, way, no(PartnerStep.ConflictChecked.class), agreed, agree),
                rule(NotNow.VETTING_FIRST, way, no(PartnerStep.Vetted.class), agreed, agree),
                rule(NotNow.RISK_FIRST, way, no(PartnerStep.RiskAssessed.class), agreed, agree),
                rule(NotNow.CONTACT_FIRST, way, no(PartnerStep.Contacted.class), agreed, agree),
                rule(NotNow.VISIBILITY_FIRST, way, no(PartnerStep.VisibilityAsked.class), agreed, agree),
                rule(NotNow.CLEARANCE_FIRST, armed, SupportStep.class::isInstance, agreed, agree),
                rule(
                        NotNow.RISK_FIRST,
                        way,
                        no(PartnerStep.RiskAssessed.class),
                        id -> new PartnerStep.Contacted(
                                id, org.baraza.core.record.partners.ContactMode.DISCREET, TODAY, DENG, NOW),
                        "/steps/contacted"),
                rule(
                        NotNow.CONTACT_FIRST,
                        way,
                        no(PartnerStep.Contacted.class),
                        id -> new PartnerStep.VisibilityAsked(
                                id, Consent.Answer.YES, Consent.How.SPOKEN, "sw", TODAY.plusYears(1), DENG, NOW),
                        "/steps/visibility-asked"),
                rule(
                        NotNow.VETTING_NOT_OPEN,
                        way,
                        no(PartnerStep.VettingOpened.class),
                        id -> new PartnerStep.Vetted(
                                id,
                                VettingLine.values()[0],
                                VettingResult.PASSED,
                                VettingSource.COMMUNITY,
                                TODAY,
                                TODAY.plusYears(1),
                                "",
                                DENG,
                                NOW),
                        "/steps/vetted"),
                rule(
                        NotNow.NO_AGREEMENT,
                        begun,
                        no(PartnerStep.Agreed.class),
                        id -> new PartnerStep.Onboarded(
                                id, org.baraza.core.record.partners.Onboarding.values()[0], DENG, NOW),
                        "/steps/onboarded"));
    }

    // Support to people under arms

    private static List<CaseStep> support(String id, String recipient, PartnerType type) {
        List<CaseStep> way = new ArrayList<>();
        way.add(new SupportStep.Requested(
                id, "PRAMIQ", HERE, new Handle(recipient), type, SupportKind.TRAINING, "to train drivers", DENG, NOW));
        way.addAll(MadeUpSupports.toActive(id, NOW, type));
        return way;
    }

    private static Stream<Rule> diligence() {
        PartnerType type = PartnerType.ARMED_COMMUNITY_GROUP;
        Function<String, List<CaseStep>> way = id -> {
            List<CaseStep> all = new ArrayList<>();
            all.add(new PartnerStep.Identified(id + "-p", "PRAMIQ", HERE, type, Body.ORGANISATION, DENG, NOW));
            all.addAll(support(id, id + "-p", type));
            all.removeIf(SupportStep.Begun.class::isInstance);
            return all;
        };
        Function<String, List<CaseStep>> suspended = id -> {
            List<CaseStep> all = new ArrayList<>(way.apply(id));
            all.add(new SupportStep.Begun(id, INGRID, NOW));
            all.add(new SupportStep.Suspended(id, "to look", INGRID, NOW));
            all.add(new SupportStep.Alleged(id, 1, Violation.TORTURE, TODAY, DENG, NOW));
            all.add(new SupportStep.Judged(
                    id,
                    1,
                    Judgement.UNFOUNDED,
                    new Decision(Decision.What.REFUSE, INGRID, NOW, "it was another unit")));
            return all;
        };
        Function<String, CaseStep> begun = id -> new SupportStep.Begun(id, INGRID, NOW);
        Function<String, CaseStep> decided = id -> new SupportStep.Decided(
                id, Verdict.APPROVED_WITH_MITIGATION, new Decision(Decision.What.VERIFY, INGRID, NOW, "weighed"));
        return Stream.of(
                rule(
                        org.baraza.core.record.diligence.NotNow.POLICY_FIRST,
                        way,
                        no(SupportStep.PolicyTold.class),
                        id -> way.apply(id).stream()
                                .filter(SupportStep.Assessed.class::isInstance)
                                .findFirst()
                                .orElseThrow(),
                        "/steps/assessed",
                        "mitigable",
                        "YES"),
                rule(
                        org.baraza.core.record.diligence.NotNow.ASSESSMENT_FIRST,
                        way,
                        no(SupportStep.Assessed.class),
                        decided,
                        "/decisions/decided"),
                rule(
                        org.baraza.core.record.diligence.NotNow.MITIGATION_FIRST,
                        way,
                        no(SupportStep.MitigationSet.class),
                        decided,
                        "/decisions/decided"),
                rule(
                        org.baraza.core.record.diligence.NotNow.DECISION_FIRST,
                        way,
                        no(SupportStep.Decided.class),
                        begun,
                        "/decisions/begun"),
                rule(
                        org.baraza.core.record.diligence.NotNow.LEGAL_FIRST,
                        way,
                        s -> s instanceof SupportStep.Checked c && c.check() == Support.Check.LEGAL,
                        begun,
                        "/decisions/begun"),
                rule(
                        org.baraza.core.record.diligence.NotNow.CHILDREN_FIRST,
                        way,
                        s -> s instanceof SupportStep.Checked c && c.check() == Support.Check.CHILD_RECRUITMENT,
                        begun,
                        "/decisions/begun"),
                rule(
                        org.baraza.core.record.diligence.NotNow.MITIGATION_OPEN,
                        way,
                        no(SupportStep.MitigationDone.class),
                        begun,
                        "/decisions/begun"),
                rule(
                        org.baraza.core.record.diligence.NotNow.ALLEGATION_OPEN,
                        suspended,
                        no(SupportStep.Judged.class),
                        id -> new SupportStep.Resumed(id, "it goes on", INGRID, NOW),
                        "/decisions/resumed"));
    }

    // What communities agree to

    private static CommunityStep.Proposed proposed(String id, Purpose purpose, Optional<Handle> activity, Handle by) {
        return new CommunityStep.Proposed(
                id,
                "PRAMIQ",
                HERE,
                purpose,
                activity,
                Set.of(org.baraza.core.record.partners.Group.WOMEN, org.baraza.core.record.partners.Group.HERDERS),
                "to meet at the well",
                by,
                NOW);
    }

    private static List<CaseStep> agreement(String id, Purpose purpose, Optional<Handle> activity) {
        List<CaseStep> way = new ArrayList<>();
        way.add(proposed(id, purpose, activity, DENG));
        way.addAll(MadeUpConsents.toForce(id, NOW));
        return way;
    }

    private static Stream<Rule> consents() {
        Function<String, List<CaseStep>> way = id -> agreement(id, Purpose.OTHER, Optional.empty()).stream()
                .filter(s -> !(s instanceof CommunityStep.Agreed))
                .toList();
        Function<String, List<CaseStep>> objected = id -> {
            List<CaseStep> all = new ArrayList<>(way.apply(id));
            all.add(new CommunityStep.Consulted(
                    id,
                    org.baraza.core.record.partners.Group.HERDERS,
                    org.baraza.core.record.consents.Answer.OBJECTS,
                    org.baraza.core.record.partners.Gathered.SEPARATE_MEETING,
                    TODAY,
                    "the path",
                    DENG,
                    NOW));
            all.add(new CommunityStep.ObjectionEnded(
                    id, org.baraza.core.record.partners.Group.HERDERS, "the path is open", DENG, NOW));
            return all;
        };
        Function<String, CaseStep> agreed = id -> MadeUpConsents.agreed(id, NOW);
        Predicate<CaseStep> guarantor = s -> s instanceof CommunityStep.DutyTaken d && d.duty() == Duty.GUARANTOR;
        Predicate<CaseStep> monitor = s -> s instanceof CommunityStep.DutyTaken d && d.duty() == Duty.MONITOR;
        Predicate<CaseStep> herders = s ->
                s instanceof CommunityStep.Consulted c && c.group() == org.baraza.core.record.partners.Group.HERDERS;
        return Stream.of(
                rule(org.baraza.core.record.consents.NotNow.GROUPS_FIRST, way, herders, agreed, "/decisions/agreed"),
                rule(
                        org.baraza.core.record.consents.NotNow.OBJECTION_OPEN,
                        objected,
                        no(CommunityStep.ObjectionEnded.class),
                        agreed,
                        "/decisions/agreed"),
                rule(
                        org.baraza.core.record.consents.NotNow.MEETING_FIRST,
                        way,
                        no(CommunityStep.MetTogether.class),
                        agreed,
                        "/decisions/agreed"),
                rule(
                        org.baraza.core.record.consents.NotNow.READ_FIRST,
                        way,
                        no(CommunityStep.ReadAloud.class),
                        agreed,
                        "/decisions/agreed"),
                rule(
                        org.baraza.core.record.consents.NotNow.GUARANTOR_FIRST,
                        way,
                        guarantor,
                        agreed,
                        "/decisions/agreed"),
                rule(org.baraza.core.record.consents.NotNow.MONITOR_FIRST, way, monitor, agreed, "/decisions/agreed"),
                rule(
                        org.baraza.core.record.consents.NotNow.GROUPS_FIRST,
                        way,
                        herders,
                        id -> new CommunityStep.MetTogether(
                                id, Set.of(org.baraza.core.record.partners.Group.WOMEN), TODAY, DENG, NOW),
                        "/steps/met-together"));
    }

    // Activities

    private static ActivityStep.Planned planned(String id, ActivityKind kind, Optional<Handle> partner) {
        return new ActivityStep.Planned(
                id,
                "PRAMIQ",
                HERE,
                kind,
                Lead.COMMUNITY,
                Lead.MISSION,
                partner,
                Optional.empty(),
                TODAY,
                "who waters where",
                DENG,
                NOW);
    }

    private static Stream<Rule> activities() {
        Function<String, CaseStep> held =
                id -> new ActivityStep.Held(id, TODAY, Lead.COMMUNITY, 20, Map.of(), false, "again", DENG, NOW);
        Function<String, List<CaseStep>> dialogue = id -> {
            List<CaseStep> all = new ArrayList<>();
            all.add(planned(id, ActivityKind.DIALOGUE, Optional.empty()));
            all.add(new ActivityStep.CustomsRead(id, DENG, NOW));
            all.addAll(agreement(id + "-a", Purpose.MEETINGS, Optional.of(new Handle(id))));
            return all;
        };
        Function<String, List<CaseStep>> withdrawn = id -> {
            List<CaseStep> all = new ArrayList<>();
            all.add(planned(id, ActivityKind.COMMUNITY_MEETING, Optional.empty()));
            all.add(new ActivityStep.CustomsRead(id, DENG, NOW));
            all.addAll(agreement(id + "-a", Purpose.MEETINGS, Optional.of(new Handle(id))));
            all.add(new CommunityStep.Withdrawn(id + "-a", org.baraza.core.record.partners.Group.WOMEN, DENG, NOW));
            // Asked anew, and agreed anew, after the first was taken back.
            all.add(new CommunityStep.Proposed(
                    id + "-b",
                    "PRAMIQ",
                    HERE,
                    Purpose.MEETINGS,
                    Optional.of(new Handle(id)),
                    Set.of(org.baraza.core.record.partners.Group.WOMEN, org.baraza.core.record.partners.Group.HERDERS),
                    "to meet at the well",
                    DENG,
                    NOW.plusSeconds(1)));
            all.addAll(MadeUpConsents.toForce(id + "-b", NOW.plusSeconds(1)));
            return all;
        };
        Predicate<CaseStep> anew = s -> s instanceof CommunityStep && s.id().endsWith("-b");
        Function<String, List<CaseStep>> armed = id -> with(id, PartnerType.NATIONAL_SECURITY_FORCE);
        Function<String, List<CaseStep>> suspended = id -> {
            List<CaseStep> all =
                    new ArrayList<>(partner(PartnerType.WOMENS_GROUP, HERE).apply(id + "-p"));
            all.add(MadeUpPartners.agreed(id + "-p", NOW, INGRID));
            all.add(new PartnerStep.Suspended(id + "-p", "money is missing", INGRID, NOW));
            all.add(planned(id, ActivityKind.COMMUNITY_MEETING, Optional.of(new Handle(id + "-p"))));
            all.add(new ActivityStep.CustomsRead(id, DENG, NOW));
            all.add(new PartnerStep.Resumed(id + "-p", "it was found", INGRID, NOW));
            return all;
        };
        Function<String, List<CaseStep>> alleged = id -> {
            List<CaseStep> all = new ArrayList<>(with(id, PartnerType.NATIONAL_SECURITY_FORCE));
            all.add(new SupportStep.Alleged(id + "-s", 1, Violation.TORTURE, TODAY, DENG, NOW));
            all.add(new SupportStep.Judged(
                    id + "-s",
                    1,
                    Judgement.UNFOUNDED,
                    new Decision(Decision.What.REFUSE, INGRID, NOW, "it was another unit")));
            return all;
        };
        return Stream.of(
                rule(
                        org.baraza.core.record.activities.NotNow.READ_HOW_PEOPLE_ARE_MET,
                        dialogue,
                        no(ActivityStep.CustomsRead.class),
                        held,
                        "/steps/held"),
                rule(Lacking.AGREEMENT, dialogue, CommunityStep.class::isInstance, held, "/steps/held"),
                rule(Lacking.AGREEMENT, withdrawn, anew, held, "/steps/held")
                        .named("a meeting after consent was taken back"),
                rule(Lacking.PARTNER, armed, SupportStep.class::isInstance, held, "/steps/held")
                        .named("something done with people under arms who are not cleared"),
                rule(Lacking.PARTNER, suspended, no(PartnerStep.Resumed.class), held, "/steps/held")
                        .named("something done with a suspended partner"),
                rule(Lacking.PARTNER, alleged, no(SupportStep.Judged.class), held, "/steps/held")
                        .named("something done with those of whom something grave is alleged"));
    }

    /** A meeting with a partner that is cleared. */
    private static List<CaseStep> with(String id, PartnerType type) {
        List<CaseStep> all = new ArrayList<>();
        all.add(new PartnerStep.Identified(id + "-p", "PRAMIQ", HERE, type, Body.ORGANISATION, DENG, NOW));
        all.addAll(support(id + "-s", id + "-p", type));
        all.add(planned(id, ActivityKind.COORDINATION, Optional.of(new Handle(id + "-p"))));
        all.add(new ActivityStep.CustomsRead(id, DENG, NOW));
        return all;
    }

    // Disputes

    private static List<CaseStep> mediated(String id) {
        return List.of(
                new DisputeStep.Opened(
                        id, "PRAMIQ", HERE, DisputeType.PASTORAL, Haste.WEEKS, Set.of(), Optional.empty(), DENG, NOW),
                new DisputeStep.MechanismAsked(
                        id, Mechanism.ELDERS, MechanismSays.ASKS_FOR_SUPPORT, "they ask us to host", DENG, NOW),
                new DisputeStep.MediatorChecked(id, ROSE, Set.of(), true, DENG, NOW),
                new DisputeStep.Accepted(id, INGRID, NOW),
                new DisputeStep.PartyNoted(id, 1, PartyKind.OTHER, Optional.empty(), DENG, NOW),
                new DisputeStep.PartyNoted(id, 2, PartyKind.OTHER, Optional.empty(), DENG, NOW),
                new DisputeStep.MetApart(id, 1, true, true, DENG, NOW),
                new DisputeStep.MetApart(id, 2, true, true, DENG, NOW),
                new DisputeStep.SessionHeld(id, TODAY, 2, SessionResult.NEARER, "they listened", DENG, NOW),
                new DisputeStep.ClauseDrafted(id, 1, 1, TODAY.plusDays(9), "the path opens at dusk", DENG, NOW));
    }

    private static Stream<Rule> mediation() {
        Function<String, List<CaseStep>> way = CannotWithoutTest::mediated;
        Function<String, CaseStep> accepted = id -> new DisputeStep.Accepted(id, INGRID, NOW);
        Function<String, List<CaseStep>> before = id -> mediated(id).subList(0, 3);
        Function<String, CaseStep> session =
                id -> new DisputeStep.SessionHeld(id, TODAY, 2, SessionResult.NEARER, "again", DENG, NOW);
        Function<String, CaseStep> agreed = id -> new DisputeStep.Agreed(
                id, Extent.WHOLE, TODAY, true, Set.of(Monitor.ELDERS), TODAY.plusYears(1), DENG, NOW);
        Predicate<CaseStep> second = s -> s instanceof DisputeStep.PartyNoted p && p.number() == 2;
        Predicate<CaseStep> apart = s -> s instanceof DisputeStep.MetApart m && m.party() == 2;
        return Stream.of(
                rule(
                        org.baraza.core.record.mediation.NotNow.ASK_LOCAL_FIRST,
                        before,
                        no(DisputeStep.MechanismAsked.class),
                        accepted,
                        "/rulings/accepted"),
                rule(
                        org.baraza.core.record.mediation.NotNow.CHECK_THE_MEDIATOR,
                        before,
                        no(DisputeStep.MediatorChecked.class),
                        accepted,
                        "/rulings/accepted"),
                rule(
                        org.baraza.core.record.mediation.NotNow.NOT_ACCEPTED,
                        way,
                        no(DisputeStep.Accepted.class),
                        session,
                        "/steps/session-held"),
                rule(
                        org.baraza.core.record.mediation.NotNow.TWO_PARTIES_FIRST,
                        way,
                        second,
                        session,
                        "/steps/session-held"),
                rule(
                        org.baraza.core.record.mediation.NotNow.MEET_EACH_APART,
                        way,
                        apart,
                        session,
                        "/steps/session-held"),
                rule(
                        org.baraza.core.record.mediation.NotNow.NO_SESSION,
                        way,
                        no(DisputeStep.SessionHeld.class),
                        agreed,
                        "/steps/agreed"),
                rule(
                        org.baraza.core.record.mediation.NotNow.NO_CLAUSE,
                        way,
                        no(DisputeStep.ClauseDrafted.class),
                        agreed,
                        "/steps/agreed"));
    }

    // Projects

    private static List<CaseStep> built(String id, Optional<Handle> forces) {
        return List.of(
                new ProjectStep.Proposed(
                        id,
                        "PRAMIQ",
                        HERE,
                        ProjectKind.WATER,
                        "a second well",
                        Optional.of(1),
                        TODAY,
                        Set.of(Group.WOMEN, Group.HERDERS),
                        Optional.empty(),
                        Optional.of(20_000),
                        forces.isPresent(),
                        DENG,
                        NOW),
                new ProjectStep.Screened(
                        id,
                        "of herders",
                        Overlap.NONE_FOUND,
                        HarmLook.NONE_SEEN,
                        forces.isPresent() ? Clearance.VALID : Clearance.NOT_NEEDED,
                        forces,
                        "no well is near",
                        ROSE,
                        NOW),
                new ProjectStep.Reviewed(
                        id, org.baraza.core.record.projects.Verdict.APPROVED, 20_000, "wanted", INGRID, NOW));
    }

    private static Stream<Rule> projects() {
        Function<String, List<CaseStep>> way = id -> built(id, Optional.empty());
        Function<String, List<CaseStep>> armed = id -> {
            List<CaseStep> all = new ArrayList<>();
            all.add(new PartnerStep.Identified(
                    id + "-p", "PRAMIQ", HERE, PartnerType.NATIONAL_SECURITY_FORCE, Body.ORGANISATION, DENG, NOW));
            all.addAll(support(id + "-s", id + "-p", PartnerType.NATIONAL_SECURITY_FORCE));
            all.addAll(built(id, Optional.of(new Handle(id + "-p"))));
            return all;
        };
        Function<String, List<CaseStep>> agreed = id -> {
            List<CaseStep> all = new ArrayList<>(built(id, Optional.empty()));
            all.add(proposed(id + "-a", Purpose.PROJECT, Optional.of(new Handle(id)), DENG));
            all.addAll(MadeUpConsents.toForce(id + "-a", NOW));
            return all;
        };
        Function<String, List<CaseStep>> running = id -> {
            List<CaseStep> all = new ArrayList<>(built(id, Optional.empty()));
            all.add(new ProjectStep.Tranche(id, 1, 9_000, TODAY, INGRID, NOW));
            all.add(new ProjectStep.Visited(id, TODAY, Progress.DONE, true, "it is done", DENG, NOW));
            all.add(new ProjectStep.HandedOver(id, TODAY, Taker.COMMUNITY_COMMITTEE, "a fee", DENG, NOW));
            return all;
        };
        Function<String, CaseStep> money = id -> new ProjectStep.Tranche(id, 1, 9_000, TODAY, INGRID, NOW);
        return Stream.of(
                rule(
                        org.baraza.core.record.projects.NotNow.SCREEN_FIRST,
                        id -> built(id, Optional.empty()).subList(0, 2),
                        no(ProjectStep.Screened.class),
                        id -> built(id, Optional.empty()).get(2),
                        "/rulings/reviewed"),
                rule(
                        org.baraza.core.record.projects.NotNow.NOT_APPROVED,
                        way,
                        no(ProjectStep.Reviewed.class),
                        money,
                        "/rulings/tranche"),
                rule(Lacking.PARTNER, armed, no(SupportStep.Decided.class), money, "/rulings/tranche")
                        .named("money by which forces gain that are not cleared"),
                rule(Lacking.AGREEMENT, agreed, no(CommunityStep.Agreed.class), money, "/rulings/tranche")
                        .named("money while people are asked and have not agreed"),
                rule(
                        org.baraza.core.record.projects.NotNow.VISIT_FIRST,
                        id -> running.apply(id).subList(0, 5),
                        no(ProjectStep.Visited.class),
                        id -> new ProjectStep.Tranche(id, 2, 9_000, TODAY, INGRID, NOW),
                        "/rulings/tranche"),
                rule(
                        org.baraza.core.record.projects.NotNow.NOT_DONE,
                        id -> running.apply(id).subList(0, 5),
                        no(ProjectStep.Visited.class),
                        id -> running.apply(id).get(5),
                        "/steps/handed-over"),
                rule(
                        org.baraza.core.record.projects.NotNow.NOT_HANDED_OVER,
                        running,
                        no(ProjectStep.HandedOver.class),
                        id -> new ProjectStep.ConfidenceChecked(
                                id,
                                TODAY,
                                Set.of(Group.WOMEN, Group.HERDERS),
                                Confidence.SAME,
                                true,
                                "asked",
                                DENG,
                                NOW),
                        "/steps/confidence-checked"));
    }

    // Training

    private static List<CaseStep> taught(String id) {
        LocalDate then = TODAY.minusMonths(4);
        return List.of(
                new CourseStep.Needed(
                        id,
                        "PRAMIQ",
                        HERE,
                        Audience.PARTNERS,
                        Origin.PARTNER_ASKED,
                        "to keep minutes",
                        Optional.empty(),
                        DENG,
                        NOW),
                new CourseStep.Designed(id, "minutes both accept", "sw", true, Testing.ALOUD, 10, 7, DENG, NOW),
                new CourseStep.Scheduled(id, then, Optional.empty(), DENG, NOW),
                new CourseStep.PreTested(id, then, 20, 4, DENG, NOW),
                new CourseStep.Delivered(id, then, 20, 9, DENG, NOW),
                new CourseStep.PostTested(id, then, 20, 15, DENG, NOW));
    }

    private static Stream<Rule> training() {
        return Stream.of(
                rule(
                        org.baraza.core.record.training.NotNow.DESIGN_FIRST,
                        id -> taught(id).subList(0, 2),
                        no(CourseStep.Designed.class),
                        id -> taught(id).get(2),
                        "/steps/scheduled"),
                rule(
                        org.baraza.core.record.training.NotNow.SCHEDULE_FIRST,
                        id -> taught(id).subList(0, 3),
                        no(CourseStep.Scheduled.class),
                        id -> taught(id).get(3),
                        "/steps/pre-tested"),
                rule(
                        org.baraza.core.record.training.NotNow.TEST_BEFORE,
                        id -> taught(id).subList(0, 4),
                        no(CourseStep.PreTested.class),
                        id -> taught(id).get(4),
                        "/steps/delivered"),
                rule(
                        org.baraza.core.record.training.NotNow.NOT_DELIVERED,
                        id -> taught(id).subList(0, 5),
                        no(CourseStep.Delivered.class),
                        id -> taught(id).get(5),
                        "/steps/post-tested"),
                rule(
                        org.baraza.core.record.training.NotNow.NOT_TESTED,
                        CannotWithoutTest::taught,
                        no(CourseStep.PostTested.class),
                        id -> new CourseStep.FollowedUp(id, TODAY, 20, 12, 9, DENG, NOW),
                        "/steps/followed-up"));
    }

    // Promises and decisions

    private static Stream<Rule> promises() {
        Function<String, List<CaseStep>> promised = id -> List.of(
                new Step.Made(
                        id,
                        "PRAMIQ",
                        HERE,
                        Category.SERVICES,
                        new Commitment("a visit each week", DENG, TODAY.minusDays(9), TODAY.plusDays(9)),
                        Office.of(Role.CIVIL_AFFAIRS),
                        Optional.empty(),
                        DENG,
                        NOW),
                new Step.Concluded(
                        id,
                        Kept.KEPT,
                        "they came",
                        Optional.of(Telling.TO_BE_TOLD),
                        Optional.of(Witness.COMMUNITY_MEETING),
                        DENG,
                        NOW));
        Function<String, List<CaseStep>> decided = id -> List.of(
                new DecisionStep.Put(id, "PRAMIQ", HERE, DecisionKind.PATROL_PLAN, "which road", DENG, NOW),
                new DecisionStep.Heard(id, Group.WOMEN, TODAY, Way.MEETING, "the river road", DENG, NOW),
                new DecisionStep.Taken(
                        id, Role.HEAD_OF_OFFICE, TODAY, "the river road", Change.CHANGED, "as they said", INGRID, NOW));
        return Stream.of(
                rule(
                        org.baraza.core.record.promises.NotNow.NOT_CONCLUDED,
                        promised,
                        no(Step.Concluded.class),
                        id -> new Step.Told(id, Step.About.THE_OUTCOME, Way.MEETING, TODAY, "they came", DENG, NOW),
                        "/steps/told-outcome"),
                rule(
                        LocalDecision.Not.NOBODY_WAS_HEARD,
                        id -> decided.apply(id).subList(0, 2),
                        no(DecisionStep.Heard.class),
                        id -> decided.apply(id).get(2),
                        "/steps/taken"),
                rule(
                        LocalDecision.Not.NOT_TAKEN,
                        decided,
                        no(DecisionStep.Taken.class),
                        id -> new DecisionStep.Told(id, Way.MEETING, TODAY, "the river road", DENG, NOW),
                        "/steps/told"));
    }

    // Assessments

    /** Whoever plans was shown those of before. */
    private static Set<String> seen() {
        return site.desk().assessments().assessments().list("PRAMIQ").stream()
                .map(Assessment::id)
                .collect(Collectors.toSet());
    }

    private static List<CaseStep> assessed(String id) {
        return List.of(
                new AssessmentStep.Planned(
                        id,
                        "PRAMIQ",
                        HERE,
                        org.baraza.core.record.assessments.Purpose.NEW_AREA,
                        TODAY,
                        Set.of(Group.WOMEN),
                        seen(),
                        DENG,
                        NOW),
                new AssessmentStep.Checked(id, Set.of(Check.values()), DENG, NOW),
                new AssessmentStep.Approved(id, "", INGRID, NOW),
                new AssessmentStep.Heard(id, Group.WOMEN, Method.GROUP_TALK, Optional.of(9), TODAY, DENG, NOW),
                new AssessmentStep.Ranked(
                        id,
                        Group.WOMEN,
                        NeedKind.WATER,
                        Optional.empty(),
                        Optional.empty(),
                        Solution.NOT_KNOWN,
                        DENG,
                        NOW),
                new AssessmentStep.ReadBack(id, Group.WOMEN, Agreement.AGREED, TODAY, "", DENG, NOW),
                new AssessmentStep.Recommended(
                        id, "a well", Optional.empty(), Role.CIVIL_AFFAIRS, TODAY.plusDays(9), DENG, NOW),
                new AssessmentStep.Decided(id, 1, Ruling.ADOPTED, TODAY, "", INGRID, NOW),
                new AssessmentStep.Told(id, Way.MEETING, TODAY, "a well comes", DENG, NOW));
    }

    private static Stream<Rule> assessments() {
        Function<String, CaseStep> closed = id -> new AssessmentStep.Closed(id, DENG, NOW);
        return Stream.of(
                rule(
                        Assessment.Not.NOT_CHECKED,
                        id -> assessed(id).subList(0, 2),
                        no(AssessmentStep.Checked.class),
                        id -> assessed(id).get(2),
                        "/rulings/approved"),
                rule(
                        Assessment.Not.NOT_APPROVED,
                        id -> assessed(id).subList(0, 3),
                        no(AssessmentStep.Approved.class),
                        id -> assessed(id).get(3),
                        "/steps/heard"),
                rule(
                        Assessment.Not.NOBODY_HEARD,
                        id -> assessed(id).subList(0, 4),
                        no(AssessmentStep.Heard.class),
                        id -> assessed(id).get(4),
                        "/steps/ranked"),
                rule(
                        Assessment.Not.NOTHING_RANKED,
                        id -> assessed(id).subList(0, 5),
                        no(AssessmentStep.Ranked.class),
                        id -> assessed(id).get(5),
                        "/steps/read-back"),
                rule(
                        Assessment.Not.NOT_READ_BACK,
                        id -> assessed(id).subList(0, 6),
                        no(AssessmentStep.ReadBack.class),
                        id -> assessed(id).get(6),
                        "/steps/recommended"),
                rule(
                        Assessment.Not.NOT_DECIDED,
                        CannotWithoutTest::assessed,
                        s -> s instanceof AssessmentStep.Decided || s instanceof AssessmentStep.Told,
                        closed,
                        "/steps/closed"),
                rule(
                        Assessment.Not.NOT_TOLD,
                        CannotWithoutTest::assessed,
                        no(AssessmentStep.Told.class),
                        closed,
                        "/steps/closed"));
    }

    // Protection of partners

    private static Stream<Rule> safety() {
        Function<String, List<CaseStep>> looked = partner(PartnerType.WOMENS_GROUP, HERE);
        Function<String, List<CaseStep>> emergency = id -> {
            List<CaseStep> all = new ArrayList<>(looked.apply(id));
            all.add(MadeUpSafety.planned(id, "PRAMIQ", NOW));
            all.add(new SafetyStep.EmergencyBegun(id, DENG, NOW));
            all.add(new SafetyStep.EmergencyAnswered(
                    id, Set.of(org.baraza.core.record.safety.Response.CALLED), DENG, NOW));
            return all;
        };
        return Stream.of(
                rule(
                        org.baraza.core.record.safety.NotNow.RISK_FIRST,
                        looked,
                        no(PartnerStep.RiskAssessed.class),
                        id -> MadeUpSafety.planned(id, "PRAMIQ", NOW),
                        "/steps/planned",
                        "days",
                        "7",
                        "authorities",
                        "NO"),
                rule(
                        org.baraza.core.record.safety.NotNow.ANSWER_FIRST,
                        emergency,
                        no(SafetyStep.EmergencyAnswered.class),
                        id -> new SafetyStep.EmergencyOver(id, false, "they are safe", DENG, NOW),
                        "/steps/emergency-over",
                        "moved",
                        "NO"));
    }

    // Handing over

    private static List<CaseStep> handed(String id) {
        return List.of(
                new HandoverStep.Listed(
                        id,
                        "PRAMIQ",
                        HERE,
                        org.baraza.core.record.transition.Duty.values()[0],
                        "the market meeting",
                        Role.CIVIL_AFFAIRS,
                        TODAY.plusMonths(3),
                        DENG,
                        NOW),
                new HandoverStep.Invited(id, PartnerType.NGO, Optional.empty(), true, DENG, NOW),
                new HandoverStep.Rated(id, Rater.MISSION, 3, 2, 3, 3, DENG, NOW),
                new HandoverStep.Rated(id, Rater.SUCCESSOR, 3, 2, 3, 3, DENG, NOW),
                new HandoverStep.HandedOver(id, TODAY, "the list of who meets", DENG, NOW));
    }

    private static Stream<Rule> transition() {
        Predicate<CaseStep> theirs = s -> s instanceof HandoverStep.Rated r && r.rater() == Rater.SUCCESSOR;
        return Stream.of(
                rule(
                        Handover.Not.NO_SUCCESSOR,
                        id -> handed(id).subList(0, 4),
                        no(HandoverStep.Invited.class),
                        id -> handed(id).get(4),
                        "/steps/handed-over"),
                rule(
                        Handover.Not.NOT_RATED,
                        id -> handed(id).subList(0, 4),
                        theirs,
                        id -> handed(id).get(4),
                        "/steps/handed-over"),
                rule(
                        Handover.Not.NOT_HANDED_OVER,
                        CannotWithoutTest::handed,
                        no(HandoverStep.HandedOver.class),
                        id -> new HandoverStep.Watched(
                                id, TODAY, org.baraza.core.record.transition.Works.YES, "", DENG, NOW),
                        "/steps/watched"));
    }

    /**
     * A rule that one person does not do both.
     *
     * @param way with somebody's own part in it
     * @param last what somebody else must do
     */
    private record Twice(
            Enum<?> not,
            java.util.function.BiFunction<String, Handle, List<CaseStep>> way,
            Function<String, CaseStep> last,
            String route,
            List<String> more) {

        @Override
        public String toString() {
            return last.apply("c-0000001").getClass().getName().replaceFirst(".*[.]", "");
        }
    }

    static Stream<Twice> twice() {
        return Stream.of(
                new Twice(
                        NotNow.NOT_BY_THE_SAME,
                        (id, who) -> {
                            List<CaseStep> all = new ArrayList<>();
                            all.add(new PartnerStep.Identified(
                                    id, "PRAMIQ", HERE, PartnerType.NGO, Body.ORGANISATION, who, NOW));
                            all.addAll(MadeUpPartners.toAgreement(id, NOW, Consent.Answer.NO));
                            return all;
                        },
                        id -> MadeUpPartners.agreed(id, NOW, INGRID),
                        "/decisions/agreed",
                        List.of()),
                new Twice(
                        org.baraza.core.record.diligence.NotNow.NOT_BY_THE_SAME,
                        (id, who) -> List.of(
                                new PartnerStep.Identified(
                                        id + "-p",
                                        "PRAMIQ",
                                        HERE,
                                        PartnerType.NATIONAL_SECURITY_FORCE,
                                        Body.ORGANISATION,
                                        DENG,
                                        NOW),
                                new SupportStep.Requested(
                                        id,
                                        "PRAMIQ",
                                        HERE,
                                        new Handle(id + "-p"),
                                        PartnerType.NATIONAL_SECURITY_FORCE,
                                        SupportKind.TRAINING,
                                        "to train drivers",
                                        who,
                                        NOW)),
                        id -> new SupportStep.Decided(
                                id, Verdict.REFUSED, new Decision(Decision.What.REFUSE, INGRID, NOW, "not now")),
                        "/decisions/decided",
                        List.of()),
                new Twice(
                        org.baraza.core.record.consents.NotNow.NOT_BY_THE_SAME,
                        (id, who) -> {
                            List<CaseStep> all = new ArrayList<>();
                            all.add(proposed(id, Purpose.OTHER, Optional.empty(), who));
                            all.addAll(MadeUpConsents.toForce(id, NOW));
                            all.removeIf(CommunityStep.Agreed.class::isInstance);
                            return all;
                        },
                        id -> MadeUpConsents.agreed(id, NOW),
                        "/decisions/agreed",
                        List.of()),
                new Twice(
                        org.baraza.core.record.projects.NotNow.NOT_BY_THE_SAME,
                        (id, who) -> {
                            List<CaseStep> all =
                                    new ArrayList<>(built(id, Optional.empty()).subList(0, 1));
                            all.add(new ProjectStep.Screened(
                                    id,
                                    "of herders",
                                    Overlap.NONE_FOUND,
                                    HarmLook.NONE_SEEN,
                                    Clearance.NOT_NEEDED,
                                    Optional.empty(),
                                    "no well is near",
                                    who,
                                    NOW));
                            return all;
                        },
                        id -> built(id, Optional.empty()).get(2),
                        "/rulings/reviewed",
                        List.of()),
                new Twice(
                        Assessment.Not.OWN_PLAN,
                        (id, who) -> List.of(
                                new AssessmentStep.Planned(
                                        id,
                                        "PRAMIQ",
                                        HERE,
                                        org.baraza.core.record.assessments.Purpose.NEW_AREA,
                                        TODAY,
                                        Set.of(Group.WOMEN),
                                        seen(),
                                        who,
                                        NOW),
                                new AssessmentStep.Checked(id, Set.of(Check.values()), DENG, NOW)),
                        id -> assessed(id).get(2),
                        "/rulings/approved",
                        List.of()),
                new Twice(
                        org.baraza.core.record.safety.NotNow.NOT_BY_THE_SAME,
                        (id, who) -> {
                            List<CaseStep> all = new ArrayList<>(
                                    partner(PartnerType.WOMENS_GROUP, HERE).apply(id));
                            all.add(MadeUpSafety.planned(id, "PRAMIQ", NOW));
                            all.add(new SafetyStep.ReprisalTold(
                                    id, 1, org.baraza.core.record.safety.Reprisal.THREAT, TODAY, who, NOW));
                            return all;
                        },
                        id -> new SafetyStep.ReprisalJudged(
                                id, 1, new Decision(Decision.What.VERIFY, INGRID, NOW, "two saw it")),
                        "/steps/reprisal-judged",
                        List.of("established", "YES")),
                new Twice(
                        HandoverNote.Not.OWN_NOTE,
                        (id, who) -> List.of(new NoteStep.Written(
                                id,
                                "PRAMIQ",
                                HERE,
                                Role.CIVIL_AFFAIRS,
                                TODAY.plusDays(30),
                                Optional.empty(),
                                who,
                                NOW)),
                        id -> new NoteStep.Confirmed(id, INGRID, NOW),
                        "/steps/confirmed",
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("twice")
    void nobody_rules_on_what_they_brought_in_themselves_and_somebody_else_does(Twice rule) throws Exception {
        String id = idOf(rule);
        for (CaseStep step : rule.way().apply(id, ingrid.who())) {
            assertThat(cases.take(step).map(Enum::name)).as("%s", step).isEmpty();
        }
        CaseStep last = rule.last().apply(id);
        int before = cases.size(last);
        var refused = post(ingrid, last, rule.route(), rule.more());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(org.jsoup.Jsoup.parse(refused.body()).text())
                .contains(Texts.of(Language.EN).show(AllCases.key(last, rule.not())));
        assertThat(cases.size(last)).isEqualTo(before);
        Visitor.to(post(leader, last, rule.route(), rule.more()));
        assertThat(cases.size(last)).isEqualTo(before + 1);
    }

    @Test
    @ProtectionRule(4)
    void a_serious_crime_is_never_mediated_whatever_was_done_before_and_can_be_referred() throws Exception {
        String id = "crime-dispute-1";
        mediated(id).subList(0, 3).forEach(s -> assertThat(cases.take(s)).isEmpty());
        assertThat(cases.take(new DisputeStep.CrimeFound(id, Set.of(Crime.KILLING), DENG, NOW)))
                .isEmpty();
        DisputeStep accepted = new DisputeStep.Accepted(id, INGRID, NOW);
        var refused = post(ingrid, accepted, "/rulings/accepted", List.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(cases.take(accepted)).isPresent();
        Visitor.to(post(
                ingrid,
                new DisputeStep.Referred(id, org.baraza.core.record.mediation.Body.COURT, "it is theirs", INGRID, NOW),
                "/steps/referred",
                List.of()));
        assertThat(site.desk()
                        .engagement()
                        .disputes()
                        .find(id)
                        .map(Dispute::state)
                        .map(Enum::name))
                .contains("REFERRED");
    }

    // What is said a second time, or otherwise, and is taken then

    static Stream<Rule> corrected() {
        return Stream.of(correctedPartners(), correctedDisputes(), correctedProjects(), correctedOthers())
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("corrected")
    void what_was_found_wrong_stands_in_the_way_until_it_was_put_right(Rule rule) throws Exception {
        nothing_is_taken_without_what_it_cannot_be_without_and_with_it_the_same_is_taken(rule);
    }

    private static Function<String, List<CaseStep>> then(
            Function<String, List<CaseStep>> way, Function<String, List<CaseStep>> more) {
        return id -> {
            List<CaseStep> all = new ArrayList<>(way.apply(id));
            all.addAll(more.apply(id));
            return all;
        };
    }

    /** The step that puts it right: the last of the way. */
    private static Rule lastly(
            Enum<?> not,
            Function<String, List<CaseStep>> way,
            Function<String, CaseStep> tried,
            String route,
            String... more) {
        return rule(not, way, s -> s.equals(way.apply(s.id()).getLast()), tried, route, more)
                .named("put right: " + not + " " + route);
    }

    private static PartnerStep.Vetted vetted(String id, VettingResult result, LocalDate on, LocalDate until) {
        return new PartnerStep.Vetted(
                id, VettingLine.values()[0], result, VettingSource.COMMUNITY, on, until, "looked into", DENG, NOW);
    }

    private static PartnerStep.RiskAssessed risk(String id, org.baraza.core.record.partners.ContactMode mode) {
        return new PartnerStep.RiskAssessed(
                id,
                org.baraza.core.record.partners.Band.HIGH,
                org.baraza.core.record.partners.Band.LOW,
                org.baraza.core.record.partners.Band.LOW,
                mode,
                TODAY.plusMonths(6),
                ROSE,
                NOW);
    }

    private static Stream<Rule> correctedPartners() {
        var way = partner(PartnerType.WOMENS_GROUP, HERE);
        Function<String, CaseStep> agreed = id -> MadeUpPartners.agreed(id, NOW, INGRID);
        Function<String, CaseStep> contacted = id ->
                new PartnerStep.Contacted(id, org.baraza.core.record.partners.ContactMode.DISCREET, TODAY, DENG, NOW);
        return Stream.of(
                lastly(
                        NotNow.VETTING_FAILED,
                        then(
                                way,
                                id -> List.of(
                                        vetted(id, VettingResult.FAILED, TODAY, TODAY.plusYears(1)),
                                        vetted(id, VettingResult.PASSED, TODAY, TODAY.plusYears(1)))),
                        agreed,
                        "/decisions/agreed"),
                lastly(
                        NotNow.VETTING_LAPSED,
                        then(
                                way,
                                id -> List.of(
                                        vetted(id, VettingResult.PASSED, TODAY.minusYears(1), TODAY),
                                        vetted(id, VettingResult.PASSED, TODAY, TODAY.plusYears(1)))),
                        agreed,
                        "/decisions/agreed"),
                lastly(
                        NotNow.CONTACT_NOT_SAFE,
                        then(
                                way,
                                id -> List.of(
                                        risk(id, org.baraza.core.record.partners.ContactMode.NONE_NOW),
                                        risk(id, org.baraza.core.record.partners.ContactMode.DISCREET))),
                        contacted,
                        "/steps/contacted"),
                lastly(
                        NotNow.DECLINED,
                        then(
                                way,
                                id -> List.of(
                                        new PartnerStep.Declined(
                                                id,
                                                org.baraza.core.record.partners.Refusal.NO_MEANS,
                                                new Decision(Decision.What.REFUSE, INGRID, NOW, "no car")),
                                        new PartnerStep.Reconsidered(id, "there is a car", DENG, NOW))),
                        agreed,
                        "/decisions/agreed"),
                lastly(
                        org.baraza.core.record.consents.NotNow.WOMEN_FIRST,
                        id -> {
                            List<CaseStep> all = new ArrayList<>();
                            all.add(new CommunityStep.Proposed(
                                    id,
                                    "PRAMIQ",
                                    HERE,
                                    Purpose.OTHER,
                                    Optional.empty(),
                                    Set.of(org.baraza.core.record.partners.Group.HERDERS),
                                    "to meet at the well",
                                    DENG,
                                    NOW));
                            MadeUpConsents.toForce(id, NOW).stream()
                                    .filter(s -> !(s instanceof CommunityStep.Agreed))
                                    .filter(s -> !(s instanceof CommunityStep.Consulted c
                                            && c.group() == org.baraza.core.record.partners.Group.WOMEN))
                                    .forEach(all::add);
                            all.add(MadeUpConsents.toForce(id, NOW).getFirst());
                            return all;
                        },
                        id -> MadeUpConsents.agreed(id, NOW),
                        "/decisions/agreed"),
                lastly(
                        org.baraza.core.record.safety.NotNow.LOOK_AGAIN,
                        then(
                                way,
                                id -> List.of(
                                        MadeUpSafety.planned(id, "PRAMIQ", NOW),
                                        new SafetyStep.Elevated(
                                                id, org.baraza.core.record.safety.Sign.NAMED_IN_PUBLIC, DENG, NOW),
                                        new PartnerStep.RiskAssessed(
                                                id,
                                                org.baraza.core.record.partners.Band.HIGH,
                                                org.baraza.core.record.partners.Band.LOW,
                                                org.baraza.core.record.partners.Band.LOW,
                                                org.baraza.core.record.partners.ContactMode.DISCREET,
                                                TODAY.plusMonths(6),
                                                ROSE,
                                                NOW.plusSeconds(1)))),
                        id -> new SafetyStep.Lowered(id, "it was another", INGRID, NOW),
                        "/steps/lowered"));
    }

    private static Stream<Rule> correctedDisputes() {
        Function<String, List<CaseStep>> asked = id -> mediated(id).subList(0, 2);
        Function<String, List<CaseStep>> checked = id -> mediated(id).subList(0, 3);
        Function<String, List<CaseStep>> apart = id -> mediated(id).subList(0, 8);
        Function<String, CaseStep> accepted = id -> new DisputeStep.Accepted(id, INGRID, NOW);
        return Stream.of(
                lastly(
                        org.baraza.core.record.mediation.NotNow.LOCAL_TAKES_IT,
                        id -> List.of(
                                mediated(id).get(0),
                                mediated(id).get(2),
                                new DisputeStep.MechanismAsked(
                                        id, Mechanism.ELDERS, MechanismSays.TAKES_IT, "theirs", DENG, NOW),
                                mediated(id).get(1)),
                        accepted,
                        "/rulings/accepted"),
                lastly(
                        org.baraza.core.record.mediation.NotNow.MEDIATOR_IS_TIED,
                        then(
                                asked,
                                id -> List.of(
                                        new DisputeStep.MediatorChecked(
                                                id,
                                                ROSE,
                                                Set.of(org.baraza.core.record.mediation.Tie.FAMILY),
                                                true,
                                                DENG,
                                                NOW),
                                        mediated(id).get(2))),
                        accepted,
                        "/rulings/accepted"),
                lastly(
                        org.baraza.core.record.mediation.NotNow.MEDIATOR_NOT_ACCEPTED,
                        then(
                                asked,
                                id -> List.of(
                                        new DisputeStep.MediatorChecked(id, ROSE, Set.of(), false, DENG, NOW),
                                        mediated(id).get(2))),
                        accepted,
                        "/rulings/accepted"),
                lastly(
                        org.baraza.core.record.mediation.NotNow.AGREE_SAFETY_FIRST,
                        then(
                                apart,
                                id -> List.of(
                                        new DisputeStep.MetApart(id, 1, false, true, DENG, NOW),
                                        new DisputeStep.MetApart(id, 1, true, false, DENG, NOW))),
                        id -> new DisputeStep.SessionHeld(id, TODAY, 2, SessionResult.NEARER, "again", DENG, NOW),
                        "/steps/session-held"));
    }

    private static Stream<Rule> correctedProjects() {
        Function<String, CaseStep> reviewed = id -> built(id, Optional.empty()).get(2);
        return Stream.of(
                lastly(
                        org.baraza.core.record.projects.NotNow.OTHERS_DO_IT,
                        id -> screened(id, Overlap.DOUBLED, HarmLook.NONE_SEEN),
                        reviewed,
                        "/rulings/reviewed"),
                lastly(
                        org.baraza.core.record.projects.NotNow.HARM_TOO_HIGH,
                        id -> screened(id, Overlap.NONE_FOUND, HarmLook.TOO_HIGH),
                        reviewed,
                        "/rulings/reviewed"),
                lastly(
                        org.baraza.core.record.projects.NotNow.NO_CLEARANCE,
                        id -> {
                            Optional<Handle> forces = Optional.of(new Handle("guards-of-the-road"));
                            return List.of(
                                    built(id, forces).get(0),
                                    new ProjectStep.Screened(
                                            id,
                                            "of herders",
                                            Overlap.NONE_FOUND,
                                            HarmLook.NONE_SEEN,
                                            Clearance.MISSING,
                                            forces,
                                            "nobody has looked",
                                            ROSE,
                                            NOW),
                                    built(id, forces).get(1));
                        },
                        reviewed,
                        "/rulings/reviewed"),
                lastly(
                        org.baraza.core.record.projects.NotNow.IT_STANDS_STILL,
                        then(
                                id -> built(id, Optional.empty()),
                                id -> List.of(
                                        new ProjectStep.Tranche(id, 1, 9_000, TODAY, INGRID, NOW),
                                        new ProjectStep.Visited(
                                                id, TODAY, Progress.STANDING_STILL, true, "rain", DENG, NOW),
                                        new ProjectStep.Visited(
                                                id, TODAY, Progress.ON_TRACK, true, "it goes on", DENG, NOW))),
                        id -> new ProjectStep.Tranche(id, 2, 9_000, TODAY, INGRID, NOW),
                        "/rulings/tranche"));
    }

    private static List<CaseStep> screened(String id, Overlap overlap, HarmLook harm) {
        return List.of(
                built(id, Optional.empty()).get(0),
                new ProjectStep.Screened(
                        id, "of herders", overlap, harm, Clearance.NOT_NEEDED, Optional.empty(), "seen", ROSE, NOW),
                built(id, Optional.empty()).get(1));
    }

    private static Stream<Rule> correctedOthers() {
        return Stream.of(
                lastly(
                        org.baraza.core.record.diligence.NotNow.RISK_TOO_HIGH,
                        id -> {
                            List<CaseStep> all = new ArrayList<>();
                            all.add(new PartnerStep.Identified(
                                    id + "-p",
                                    "PRAMIQ",
                                    HERE,
                                    PartnerType.NATIONAL_SECURITY_FORCE,
                                    Body.ORGANISATION,
                                    DENG,
                                    NOW));
                            List<CaseStep> way = support(id, id + "-p", PartnerType.NATIONAL_SECURITY_FORCE);
                            SupportStep.Assessed good = way.stream()
                                    .filter(SupportStep.Assessed.class::isInstance)
                                    .map(SupportStep.Assessed.class::cast)
                                    .findFirst()
                                    .orElseThrow();
                            all.addAll(way.subList(0, 2));
                            all.add(new SupportStep.Assessed(
                                    id, good.factors(), false, good.until(), "nothing would help", ROSE, NOW));
                            way.stream()
                                    .filter(s -> s instanceof SupportStep.MitigationSet
                                            || s instanceof SupportStep.MitigationDone)
                                    .forEach(all::add);
                            all.add(good);
                            return all;
                        },
                        id -> new SupportStep.Decided(
                                id,
                                Verdict.APPROVED_WITH_MITIGATION,
                                new Decision(Decision.What.VERIFY, INGRID, NOW, "weighed")),
                        "/decisions/decided"),
                lastly(
                        Handover.Not.NOT_READY,
                        id -> List.of(
                                handed(id).get(0),
                                handed(id).get(1),
                                handed(id).get(3),
                                new HandoverStep.Rated(id, Rater.MISSION, 0, 2, 3, 3, DENG, NOW),
                                handed(id).get(2)),
                        id -> handed(id).get(4),
                        "/steps/handed-over"),
                lastly(
                        Assessment.Not.GROUP_NOT_HEARD,
                        id -> {
                            List<CaseStep> all = new ArrayList<>(assessed(id).subList(0, 4));
                            all.add(new AssessmentStep.Heard(
                                    id, Group.YOUTH, Method.GROUP_TALK, Optional.of(4), TODAY, DENG, NOW));
                            return all;
                        },
                        id -> new AssessmentStep.Ranked(
                                id,
                                Group.YOUTH,
                                NeedKind.ROADS,
                                Optional.empty(),
                                Optional.empty(),
                                Solution.NOT_KNOWN,
                                DENG,
                                NOW),
                        "/steps/ranked"));
    }

    /**
     * What can be said in one way only.
     *
     * @param wrong what is refused
     * @param right what is taken instead
     */
    private record OnlySo(
            Enum<?> not,
            Function<String, List<CaseStep>> way,
            Function<String, CaseStep> wrong,
            Function<String, CaseStep> right,
            String route,
            List<String> more) {

        @Override
        public String toString() {
            return "only so: " + not + " " + route;
        }
    }

    static Stream<OnlySo> onlySo() {
        Function<String, List<CaseStep>> emergency = id -> {
            List<CaseStep> all =
                    new ArrayList<>(partner(PartnerType.WOMENS_GROUP, HERE).apply(id));
            all.add(MadeUpSafety.planned(id, "PRAMIQ", NOW));
            all.add(new SafetyStep.EmergencyBegun(id, DENG, NOW));
            return all;
        };
        Function<String, List<CaseStep>> crime =
                id -> List.of(mediated(id).get(0), new DisputeStep.CrimeFound(id, Set.of(Crime.KILLING), DENG, NOW));
        Function<String, List<CaseStep>> made = id -> List.of(new Step.Made(
                id,
                "PRAMIQ",
                HERE,
                Category.SERVICES,
                new Commitment("a visit each week", DENG, TODAY.minusDays(9), TODAY.plusDays(9)),
                Office.of(Role.CIVIL_AFFAIRS),
                Optional.empty(),
                DENG,
                NOW));
        Function<String, List<CaseStep>> heard =
                id -> List.of(new org.baraza.core.record.promises.ExpectationStep.Heard(
                        id, "PRAMIQ", HERE, Category.SERVICES, Group.WOMEN, Optional.empty(), DENG, NOW));
        return Stream.of(
                new OnlySo(
                        NotNow.OWN_WORD_ALONE,
                        partner(PartnerType.WOMENS_GROUP, HERE),
                        id -> new PartnerStep.Vetted(
                                id,
                                VettingLine.values()[0],
                                VettingResult.PASSED,
                                VettingSource.OWN_WORD,
                                TODAY,
                                TODAY.plusYears(1),
                                "",
                                DENG,
                                NOW),
                        id -> vetted(id, VettingResult.PASSED, TODAY, TODAY.plusYears(1)),
                        "/steps/vetted",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.consents.NotNow.TOO_LONG,
                        id -> agreement(id, Purpose.OTHER, Optional.empty()).stream()
                                .filter(s -> !(s instanceof CommunityStep.Agreed))
                                .toList(),
                        id -> new CommunityStep.Agreed(
                                id,
                                TODAY,
                                TODAY.plusMonths(13),
                                new Decision(Decision.What.VERIFY, INGRID, NOW, "both")),
                        id -> MadeUpConsents.agreed(id, NOW),
                        "/decisions/agreed",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.mediation.NotNow.READ_IT_OUT,
                        CannotWithoutTest::mediated,
                        id -> new DisputeStep.Agreed(
                                id, Extent.WHOLE, TODAY, false, Set.of(Monitor.ELDERS), TODAY.plusYears(1), DENG, NOW),
                        id -> new DisputeStep.Agreed(
                                id, Extent.WHOLE, TODAY, true, Set.of(Monitor.ELDERS), TODAY.plusYears(1), DENG, NOW),
                        "/steps/agreed",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.mediation.NotNow.NAME_LOCAL_MONITORS,
                        CannotWithoutTest::mediated,
                        id -> new DisputeStep.Agreed(
                                id, Extent.WHOLE, TODAY, true, Set.of(Monitor.MISSION), TODAY.plusYears(1), DENG, NOW),
                        id -> new DisputeStep.Agreed(
                                id, Extent.WHOLE, TODAY, true, Set.of(Monitor.ELDERS), TODAY.plusYears(1), DENG, NOW),
                        "/steps/agreed",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.mediation.NotNow.NOT_A_COMPETENT_BODY,
                        crime,
                        id -> new DisputeStep.Referred(
                                id, org.baraza.core.record.mediation.Body.LAND_OFFICE, "theirs", INGRID, NOW),
                        id -> new DisputeStep.Referred(
                                id, org.baraza.core.record.mediation.Body.COURT, "theirs", INGRID, NOW),
                        "/steps/referred",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.projects.NotNow.MORE_THAN_APPROVED,
                        id -> built(id, Optional.empty()),
                        id -> new ProjectStep.Tranche(id, 1, 20_001, TODAY, INGRID, NOW),
                        id -> new ProjectStep.Tranche(id, 1, 20_000, TODAY, INGRID, NOW),
                        "/rulings/tranche",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.projects.NotNow.CLEARANCE_NEEDED,
                        id -> built(id, Optional.of(new Handle("guards-of-the-road")))
                                .subList(0, 1),
                        id -> built(id, Optional.empty()).get(1),
                        id -> built(id, Optional.of(new Handle("guards-of-the-road")))
                                .get(1),
                        "/steps/screened",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.training.NotNow.DROP_OUTS_COUNT,
                        CannotWithoutTest::taught,
                        id -> new CourseStep.FollowedUp(id, TODAY, 12, 12, 9, DENG, NOW),
                        id -> new CourseStep.FollowedUp(id, TODAY, 20, 12, 9, DENG, NOW),
                        "/steps/followed-up",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.training.NotNow.TOO_EARLY,
                        CannotWithoutTest::taught,
                        id -> new CourseStep.FollowedUp(id, TODAY.minusMonths(2), 20, 12, 9, DENG, NOW),
                        id -> new CourseStep.FollowedUp(id, TODAY, 20, 12, 9, DENG, NOW),
                        "/steps/followed-up",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.promises.NotNow.CONFIRMED_BY_ITSELF,
                        made,
                        id -> concluded(id, Optional.of(Witness.SITE_VISIT)),
                        id -> concluded(id, Optional.of(Witness.COMMUNITY_MEETING)),
                        "/steps/concluded",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.promises.NotNow.SAY_WHO_CONFIRMED,
                        made,
                        id -> concluded(id, Optional.empty()),
                        id -> concluded(id, Optional.of(Witness.COMMUNITY_MEETING)),
                        "/steps/concluded",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.promises.Expectation.Not.SOUNDS_LIKE_A_PROMISE,
                        heard,
                        id -> answered(id, "we promise a well"),
                        id -> answered(id, "a well is not ours to build"),
                        "/steps/answered",
                        List.of()),
                new OnlySo(
                        Assessment.Not.SAY_WHAT_THEY_CORRECTED,
                        id -> assessed(id).subList(0, 5),
                        id -> new AssessmentStep.ReadBack(id, Group.WOMEN, Agreement.CORRECTED, TODAY, "", DENG, NOW),
                        id -> new AssessmentStep.ReadBack(
                                id, Group.WOMEN, Agreement.CORRECTED, TODAY, "the road first", DENG, NOW),
                        "/steps/read-back",
                        List.of()),
                new OnlySo(
                        org.baraza.core.record.safety.NotNow.THEY_THREATEN,
                        emergency,
                        id -> new SafetyStep.EmergencyAnswered(
                                id, Set.of(org.baraza.core.record.safety.Response.AUTHORITIES_TOLD), DENG, NOW),
                        id -> new SafetyStep.EmergencyAnswered(
                                id, Set.of(org.baraza.core.record.safety.Response.CALLED), DENG, NOW),
                        "/steps/emergency-answered",
                        List.of()));
    }

    private static Step concluded(String id, Optional<Witness> witness) {
        return new Step.Concluded(id, Kept.KEPT, "they came", Optional.of(Telling.TOLD), witness, DENG, NOW);
    }

    private static CaseStep answered(String id, String said) {
        return new org.baraza.core.record.promises.ExpectationStep.Answered(
                id,
                org.baraza.core.record.promises.Possible.NOT_POSSIBLE,
                Optional.empty(),
                said,
                Way.MEETING,
                TODAY,
                DENG,
                NOW);
    }

    @ParameterizedTest
    @MethodSource("onlySo")
    void what_can_be_said_in_one_way_only_is_refused_in_the_other(OnlySo rule) throws Exception {
        String id = idOf(rule);
        for (CaseStep step : rule.way().apply(id)) {
            assertThat(cases.take(step).map(Enum::name)).as("%s", step).isEmpty();
        }
        CaseStep wrong = rule.wrong().apply(id);
        int before = cases.size(wrong);
        var refused = post(ingrid, wrong, rule.route(), rule.more());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(org.jsoup.Jsoup.parse(refused.body()).text())
                .contains(Texts.of(Language.EN).show(AllCases.key(wrong, rule.not())));
        assertThat(cases.take(wrong).map(Enum::name)).contains(rule.not().name());
        assertThat(cases.size(wrong)).isEqualTo(before);
        Visitor.to(post(ingrid, rule.right().apply(id), rule.route(), rule.more()));
        assertThat(cases.size(wrong)).isEqualTo(before + 1);
    }

    // A person

    @Test
    @ProtectionRule(11)
    void nothing_of_a_person_may_be_given_on_that_may_not_be_written_down() throws Exception {
        Visitor deng = site.person("liaison", Role.CIVIL_AFFAIRS, Scope.ofMission("PRAMIQ"));
        String page = MISSION + "/person-consents";
        assertThat(asks(deng, page, "answer-share-01", "PUBLISH", "YES").statusCode())
                .isEqualTo(409);
        assertThat(site.desk().consents().persons("PRAMIQ")).isEmpty();
        assertThat(site.desk()
                        .consents()
                        .ask(
                                MadeUpConsents.asked(
                                        "answer-desk-01",
                                        "PRAMIQ",
                                        org.baraza.core.record.consents.Use.PUBLISH,
                                        Consent.Answer.YES,
                                        NOW),
                                By.screen(DENG)))
                .contains(org.baraza.core.record.consents.PersonNot.COLLECT_FIRST);
        Visitor.to(asks(deng, page, "answer-collect-01", "COLLECT", "YES"));
        Visitor.to(asks(deng, page, "answer-share-02", "PUBLISH", "YES"));
        assertThat(site.desk().consents().persons("PRAMIQ")).hasSize(2);
    }

    private static java.net.http.HttpResponse<String> asks(
            Visitor who, String page, String id, String use, String answer) throws Exception {
        return who.posts(
                page,
                Map.of(
                        "form",
                        who.formField(page),
                        "id",
                        id,
                        "who",
                        MadeUpConsents.AMINA.code(),
                        "use",
                        use,
                        "answer",
                        answer,
                        "how",
                        "SPOKEN",
                        "language",
                        "sw",
                        "text",
                        "1",
                        "until",
                        "2026-01-01"));
    }

    // A table of partners

    @Test
    @ProtectionRule(22)
    void a_table_of_partners_brings_in_an_armed_group_only_while_due_diligence_clears_it_here() throws Exception {
        String id = "guards-by-table-1";
        assertThat(brings(id, "2024-03").kept()).isZero();
        cases.take(new PartnerStep.Identified(
                id, "PRAMIQ", HERE, PartnerType.ARMED_COMMUNITY_GROUP, Body.ORGANISATION, DENG, NOW));
        for (CaseStep step : support(id + "-s", id, PartnerType.ARMED_COMMUNITY_GROUP)) {
            assertThat(cases.take(step).map(Enum::name)).as("%s", step).isEmpty();
        }
        assertThat(brings(id, "2024-04").kept()).isEqualTo(1);
        assertThat(brings("guards-unknown-1", "2024-04").kept())
                .as("another is not cleared by it")
                .isZero();
        assertThat(cases.take(new SupportStep.Alleged(id + "-s", 1, Violation.TORTURE, TODAY, DENG, NOW)))
                .isEmpty();
        assertThat(brings(id, "2024-05").kept()).isZero();
    }

    private static ImportReport brings(String partner, String since) throws Exception {
        Path file = folder.resolve("partners-" + partner + since + ".csv");
        java.nio.file.Files.writeString(
                file, "partner,type,pcode,start,end\n" + partner + ",armed-community-group,XB0101," + since + ",\n");
        return site.desk().importFile(file, ImportWishes.NONE, org.baraza.app.desk.Progress.NONE);
    }

    // Which doors there are

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.baraza");

    private static final List<String> SUBJECTS = List.of(
            "partners",
            "diligence",
            "consents",
            "activities",
            "mediation",
            "projects",
            "training",
            "promises",
            "assessments",
            "safety",
            "transition");

    private static boolean isStep(JavaClass type) {
        return type.isAssignableTo(CaseStep.class)
                && SUBJECTS.stream().anyMatch(s -> type.getPackageName().equals("org.baraza.core.record." + s));
    }

    private static Set<String> madeBy(Predicate<JavaClass> which) {
        return CLASSES.stream()
                .filter(which)
                .flatMap(c -> c.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .filter(CannotWithoutTest::isStep)
                .map(c -> c.getName().replaceFirst(".*\\.record\\.", "").replace('$', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules of the few that are more than a first step are tried by form beside the other forms' tests. */
    @Test
    void a_form_begins_cases_and_says_of_few_what_happened_and_opens_no_other_door() {
        assertThat(madeBy(c -> c.isAssignableTo(FormTaker.class)))
                .containsExactly(
                        "activities.ActivityStep.CustomsRead",
                        "activities.ActivityStep.Held",
                        "activities.ActivityStep.Planned",
                        "assessments.AssessmentStep.Debriefed",
                        "assessments.AssessmentStep.Heard",
                        "assessments.AssessmentStep.Planned",
                        "assessments.AssessmentStep.Ranked",
                        "mediation.DisputeStep.Opened",
                        "partners.PartnerStep.Identified",
                        "partners.PartnerStep.Nominated",
                        "projects.ProjectStep.Proposed",
                        "promises.ExpectationStep.Heard",
                        "promises.Step.Made",
                        "promises.Step.Told",
                        "training.CourseStep.Needed");
    }

    @Test
    void no_import_and_no_message_makes_a_step_of_a_partnership() {
        assertThat(DataKind.values())
                .as("a new kind of file may be a new door")
                .containsExactly(
                        DataKind.EVENTS,
                        DataKind.DEPLOYMENTS,
                        DataKind.AREAS,
                        DataKind.POPULATION,
                        DataKind.PARTNERSHIPS);
        assertThat(madeBy(c -> Stream.of("core.collect", "core.verify", "app.files", "app.channels", "app.openrosa")
                        .anyMatch(room -> c.getPackageName().startsWith("org.baraza." + room))))
                .isEmpty();
        assertThat(madeBy(c -> c.getSimpleName().equals("FrontDoor")
                        || c.getSimpleName().startsWith("Message")
                        || c.getSimpleName().startsWith("SiteMessages")))
                .isEmpty();
    }

    /** Only screens, forms and the demo put steps on the journal; there is no address for programs. */
    @Test
    void there_is_no_interface_for_programs_that_could_go_around_a_rule() {
        Set<Class<?>> doors = Set.of(Cases.class, LocalPartners.class, Supports.class, Consents.class, Safety.class);
        Set<String> ways =
                Set.of("begin", "add", "identify", "request", "propose", "ask", "takeBack", "grade", "openWords");
        Set<String> rooms = CLASSES.stream()
                .filter(c -> c.getMethodCallsFromSelf().stream()
                        .anyMatch(m -> ways.contains(m.getName())
                                && doors.stream()
                                        .anyMatch(d -> m.getTargetOwner().isEquivalentTo(d))))
                .map(c -> c.getSimpleName().startsWith("Demo") || c.getName().contains(".Demo")
                        ? "the demo"
                        : c.getPackageName().replace("org.baraza.app.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms).containsExactly("desk", "the demo", "web.cases", "web.screens");
        assertThat(CLASSES.stream()
                        .flatMap(c -> c.getMethods().stream())
                        .filter(m -> m.isAnnotatedWith(org.springframework.web.bind.annotation.PostMapping.class))
                        .map(m -> m.getAnnotationOfType(org.springframework.web.bind.annotation.PostMapping.class))
                        .flatMap(a -> Stream.of(a.consumes())))
                .as("what a browser's form sends, and nothing a program would")
                .allMatch(t -> !t.contains("json") && !t.contains("xml"));
    }
}
