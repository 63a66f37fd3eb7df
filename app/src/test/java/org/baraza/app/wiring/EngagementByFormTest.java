package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Forms;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.web.MadeUpConsents;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.activities.Minutes;
import org.baraza.core.record.activities.ShortSet;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.lessons.Lesson;
import org.baraza.core.record.lessons.Topic;
import org.baraza.core.record.mediation.Crime;
import org.baraza.core.record.mediation.Dispute;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.DisputeType;
import org.baraza.core.record.projects.Project;
import org.baraza.core.record.projects.ProjectKind;
import org.baraza.core.record.promises.Expectation;
import org.baraza.core.record.promises.Promise;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.State;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.xform.util.XFormUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is filled in on a telephone about promises and more stands where it belongs, under the rules of the screens. */
final class EngagementByFormTest {

    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");
    private static final List<String> KINDS =
            List.of("expectation", "promise", "activity", "dispute", "project", "training-need", "lesson");

    @TempDir
    static Path folder;

    private static OpenRosaSite site;
    private static CollectClient phone;
    private static final Map<String, String> BLANKS = new HashMap<>();

    @BeforeAll
    static void open() throws Exception {
        site = OpenRosaSite.open(folder.resolve("site"), () -> NOW);
        for (String name : KINDS) {
            byte[] sheet = Files.readAllBytes(Path.of("../forms/" + name + ".xlsx"));
            Forms.Looked looked = site.desk().forms().look(name + ".xlsx", sheet, Map.of());
            assertThat(looked).as(name).isInstanceOf(Forms.Fit.class);
            Forms.Edition edition = site.desk()
                    .forms()
                    .publish(((Forms.Fit) looked).draft(), OpenRosaSite.MISSION, By.screen(new Handle("rose")));
            assertThat(edition.id()).isEqualTo(name);
        }
        Colleague deng = site.colleague("deng", Role.CIVIL_AFFAIRS, Scope.ofMission(OpenRosaSite.MISSION));
        phone = site.collect(site.key(deng));
        for (var listed : phone.list("")) {
            String blank = phone.download(listed);
            Matcher kind = Pattern.compile("baraza=\"([a-z-]+)\"").matcher(blank);
            assertThat(kind.find()).isTrue();
            BLANKS.put(kind.group(1), blank);
        }
        assertThat(BLANKS).containsOnlyKeys(KINDS.toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String blank(String kind) {
        return Objects.requireNonNull(BLANKS.get(kind));
    }

    private static FormDef form(String kind) throws Exception {
        FormDef form = XFormUtils.getFormFromInputStream(
                new ByteArrayInputStream(blank(kind).getBytes(StandardCharsets.UTF_8)));
        form.initialize(true, new InstanceInitializationFactory());
        return form;
    }

    /** As a telephone's engine fills it in and writes it out. */
    private static void sends(String kind, Map<String, String> answers) throws Exception {
        FormDef form = form(kind);
        TreeElement root = form.getMainInstance().getRoot();
        answers.forEach((name, value) ->
                form.setValue(new StringData(value), child(root, name).getRef(), true));
        child(child(root, "meta"), "instanceID").setValue(new StringData("uuid:" + UUID.randomUUID()));
        String xml = new String(
                new XFormSerializingVisitor().serializeInstance(form.getMainInstance()), StandardCharsets.UTF_8);
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        if (kind.equals("promise")) {
            // The answer did not come through, and the telephone sends it again.
            assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        }
    }

    private static TreeElement child(TreeElement of, String name) {
        return Objects.requireNonNull(of.getFirstChild(name), name);
    }

    private static Set<String> questions(String kind) throws Exception {
        Set<String> names = new HashSet<>();
        TreeElement root = form(kind).getMainInstance().getRoot();
        for (int i = 0; i < root.getNumChildren(); i++) {
            names.add(root.getChildAt(i).getName());
        }
        names.remove("meta");
        names.remove("before");
        return names;
    }

    private static void offers(String kind, Enum<?>... values) {
        Stream.of(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT))
                .forEach(v -> assertThat(blank(kind)).contains("<name>" + v + "</name>"));
    }

    @Test
    void every_form_is_complete_in_english_and_french_and_asks_what_is_read_and_nothing_else() throws Exception {
        for (String kind : KINDS) {
            var texts = form(kind).getLocalizer();
            assertThat(texts.getAvailableLocales()).containsExactlyInAnyOrder("English (en)", "Français (fr)");
            assertThat(texts.getLocaleMap("English (en)").keySet())
                    .as(kind)
                    .isEqualTo(texts.getLocaleMap("Français (fr)").keySet());
        }
        assertThat(questions("expectation")).containsExactlyInAnyOrder("about", "group", "area", "words");
        assertThat(questions("promise"))
                .containsExactlyInAnyOrder("about", "area", "what", "side", "office", "made", "due", "told");
        offers("expectation", Group.values());
        offers("expectation", Category.values());
        offers("promise", Side.values());
        assertThat(questions("activity"))
                .containsExactlyInAnyOrder(
                        "kind",
                        "area",
                        "about",
                        "day",
                        "initiator",
                        "convener",
                        "chair",
                        "customs_read",
                        "total",
                        "women",
                        "men",
                        "youth",
                        "disability",
                        "displaced",
                        "came",
                        "proposals",
                        "by_women",
                        "by_youth",
                        "adopted",
                        "adopted_of_women",
                        "answered",
                        "difficulty");
        assertThat(questions("dispute")).containsExactlyInAnyOrder("type", "haste", "area", "crimes", "words");
        assertThat(questions("project"))
                .containsExactlyInAnyOrder("kind", "area", "what", "place", "day", "groups", "usd", "forces");
        assertThat(questions("training-need")).containsExactlyInAnyOrder("audience", "origin", "area", "need");
        assertThat(questions("lesson"))
                .containsExactlyInAnyOrder("topic", "origin", "area", "day", "planned", "happened", "reasons", "next");
        offers("lesson", Topic.values());
        offers("lesson", org.baraza.core.record.lessons.Origin.values());
        offers("training-need", org.baraza.core.record.training.Origin.values());
        offers("activity", ActivityKind.values());
        offers("activity", Lead.values());
        offers("dispute", DisputeType.values());
        offers("dispute", Crime.values());
        offers("project", ProjectKind.values());
        offers("project", Group.values());
    }

    private static List<Promise> promises(String what) {
        return site.desk().engagement().promises().list(OpenRosaSite.MISSION).stream()
                .filter(p -> p.made().commitment().what().equals(what))
                .toList();
    }

    @Test
    void a_promise_sent_in_stands_once_with_its_office_and_its_day() throws Exception {
        sends(
                "promise",
                Map.of(
                        "about", "services",
                        "area", "LR01",
                        "what", "the pump is mended",
                        "side", "mission",
                        "office", "civil_affairs",
                        "made", "2026-03-01",
                        "due", "2026-04-01",
                        "told", "meeting"));
        Promise found = promises("the pump is mended").getFirst();
        assertThat(promises("the pump is mended")).hasSize(1);
        assertThat(found.made().office().role()).contains(Role.CIVIL_AFFAIRS);
        assertThat(found.dueDay()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(found.area()).contains("LR01");
        assertThat(found.state()).isEqualTo(State.TOLD);
    }

    @Test
    void a_look_back_sent_in_begins_a_lesson_without_what_leads_to_somebody() throws Exception {
        sends(
                "lesson",
                Map.of(
                        "topic", "access",
                        "origin", "after_action_review",
                        "area", "LR01",
                        "day", "2026-03-01",
                        "planned", "a convoy each week",
                        "happened", "ask Amina Kolonada on +999 555 0101",
                        "reasons", "the bridge was closed",
                        "next", "ask the ferry first"));
        Lesson found =
                site.desk().lessons().lessons().list(OpenRosaSite.MISSION).getFirst();
        assertThat(found.observed().topic()).isEqualTo(Topic.ACCESS);
        assertThat(found.area()).contains("LR01");
        assertThat(found.observed().on()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(found.observed().planned()).isEqualTo("a convoy each week");
        assertThat(found.observed().happened()).isEqualTo("said in the form");
        assertThat(found.state()).isEqualTo(Lesson.Standing.OBSERVED);
    }

    @Test
    @ProtectionRule(12)
    void a_form_that_says_no_day_makes_no_promise_without_one() throws Exception {
        sends("promise", Map.of("about", "aid", "what", "seeds come", "side", "aid_organisation"));
        Promise found = promises("seeds come").getFirst();
        assertThat(found.dueDay()).as("due at once, where everybody sees it").isEqualTo(LocalDate.of(2026, 3, 14));
        assertThat(found.state()).isEqualTo(State.MADE);
    }

    @Test
    void words_that_must_not_be_on_the_journal_are_left_out_and_the_rest_is_taken() throws Exception {
        sends("promise", Map.of("about", "land", "what", "ask Amina Kolonada on +999 555 0101", "side", "partner"));
        assertThat(promises("said in the form")).isNotEmpty();
    }

    @Test
    @ProtectionRule(4)
    void what_speaks_of_sexual_violence_is_destroyed_and_only_that_something_was_said_is_kept() throws Exception {
        sends("expectation", Map.of("about", "security", "group", "youth", "words", "they raped two women"));
        sends("expectation", Map.of("about", "land", "group", "women", "words", "we want the fields back"));
        List<Expectation> all = site.desk().engagement().expectations().list(OpenRosaSite.MISSION);
        assertThat(all).hasSize(2);
        Expectation sensitive = all.stream()
                .filter(e -> e.heard().group() == Group.YOUTH)
                .findFirst()
                .orElseThrow();
        assertThat(sensitive.heard().words()).isEmpty();
        assertThat(site.desk()
                        .forms()
                        .findSubmission(sensitive.id())
                        .orElseThrow()
                        .erasedAt())
                .isPresent();
        Expectation other = all.stream()
                .filter(e -> e.heard().group() == Group.WOMEN)
                .findFirst()
                .orElseThrow();
        assertThat(other.heard().words()).isPresent();
    }

    private static Activity activity(String about) {
        return site.desk().engagement().activities().list(OpenRosaSite.MISSION).stream()
                .filter(a -> a.planned().about().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> held(String about, String read, String total, String women) {
        return Map.of(
                "kind", "community_meeting",
                "area", "LR01",
                "about", about,
                "day", "2026-03-10",
                "initiator", "community",
                "customs_read", read,
                "total", total,
                "women", women,
                "came", "they meet again");
    }

    @Test
    void a_meeting_sent_in_is_held_by_the_same_rules_as_on_the_screen() throws Exception {
        sends("activity", held("who waters where", "yes", "20", "9"));
        Activity found = activity("who waters where");
        assertThat(found.state()).isEqualTo(org.baraza.core.record.activities.State.HELD);
        assertThat(found.held().orElseThrow().groups()).isEqualTo(Map.of(Counted.WOMEN, 9));
        assertThat(found.localLed()).isTrue();
        sends("activity", held("nobody read", "no", "20", "9"));
        assertThat(activity("nobody read").state())
                .as("it stays planned, and is overdue where everybody sees it")
                .isEqualTo(org.baraza.core.record.activities.State.PLANNED);
        assertThat(activity("nobody read").due().orElseThrow().over(LocalDate.of(2026, 3, 14)))
                .isTrue();
    }

    @Test
    void who_proposed_what_is_counted_where_it_was_noted_and_what_cannot_be_is_left_out() throws Exception {
        Map<String, String> answers = new HashMap<>(held("the minutes", "yes", "20", "9"));
        answers.putAll(Map.of("proposals", "7", "by_women", "3", "answered", "12", "difficulty", "2"));
        sends("activity", answers);
        var noted = activity("the minutes").held().orElseThrow();
        assertThat(noted.minutes())
                .contains(new Minutes(7, Optional.of(3), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(noted.shortSet()).contains(new ShortSet(12, 2));
        Map<String, String> wrong = new HashMap<>(held("the wrong minutes", "yes", "20", "9"));
        wrong.putAll(Map.of("proposals", "2", "by_women", "3", "answered", "21", "difficulty", "2"));
        sends("activity", wrong);
        var left = activity("the wrong minutes").held().orElseThrow();
        assertThat(left.minutes()).isEmpty();
        assertThat(left.shortSet()).isEmpty();
    }

    private static Activity dialogue(String about) throws Exception {
        Map<String, String> answers = new HashMap<>(held(about, "yes", "20", "9"));
        answers.put("kind", "dialogue");
        sends("activity", answers);
        return activity(about);
    }

    private static void agree(String id, Instant at) {
        var unused = site.desk()
                .consents()
                .propose(
                        new CommunityStep.Proposed(
                                id,
                                OpenRosaSite.MISSION,
                                Optional.of("LR01"),
                                Purpose.MEETINGS,
                                Optional.empty(),
                                Set.of(
                                        org.baraza.core.record.partners.Group.WOMEN,
                                        org.baraza.core.record.partners.Group.HERDERS),
                                "to meet at the well",
                                MadeUpConsents.DENG,
                                at),
                        By.screen(MadeUpConsents.DENG));
        MadeUpConsents.toForce(id, at)
                .forEach(s -> assertThat(site.desk().consents().add(s, By.screen(s.by())))
                        .isEmpty());
    }

    @Test
    @ProtectionRule(11)
    void a_dialogue_sent_in_is_held_only_where_people_had_agreed_before_the_day() throws Exception {
        assertThat(dialogue("the ford").state())
                .as("nobody had agreed")
                .isEqualTo(org.baraza.core.record.activities.State.PREPARED);
        agree("too-late-1", Instant.parse("2026-03-12T09:00:00Z"));
        assertThat(dialogue("the path").state())
                .as("they agreed two days after it")
                .isEqualTo(org.baraza.core.record.activities.State.PREPARED);
        agree("in-time-1", Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(dialogue("the well").state()).isEqualTo(org.baraza.core.record.activities.State.HELD);
    }

    @Test
    @ProtectionRule(4)
    void a_dispute_sent_in_with_a_serious_crime_is_never_mediated_and_words_about_it_are_destroyed() throws Exception {
        sends("dispute", Map.of("type", "cattle", "haste", "days", "crimes", "killing torture", "words", "they came"));
        sends("dispute", Map.of("type", "family", "haste", "calm", "words", "they raped two women"));
        for (Dispute dispute : site.desk().engagement().disputes().list(OpenRosaSite.MISSION)) {
            boolean family = dispute.opened().type() == DisputeType.FAMILY;
            assertThat(dispute.crimes())
                    .isEqualTo(family ? Set.of(Crime.SEXUAL_VIOLENCE) : Set.of(Crime.KILLING, Crime.TORTURE));
            assertThat(dispute.whyNot(new DisputeStep.Accepted(dispute.id(), new Handle("rose"), NOW)))
                    .contains(org.baraza.core.record.mediation.NotNow.NEVER_MEDIATED);
            assertThat(dispute.opened().words().isPresent()).isEqualTo(!family);
        }
    }

    private static Project project(String what) {
        return site.desk().engagement().projects().list(OpenRosaSite.MISSION).stream()
                .filter(p -> p.proposed().what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_project_sent_in_is_an_idea_and_what_nobody_said_of_state_forces_is_taken_for_yes() throws Exception {
        sends(
                "project",
                Map.of(
                        "kind", "water",
                        "what", "a second well",
                        "place", "2",
                        "day", "2026-03-01",
                        "groups", "women herders",
                        "usd", "12000"));
        Project found = project("a second well");
        assertThat(found.proposed().place()).contains(2);
        assertThat(found.proposed().groups()).isEqualTo(Set.of(Group.WOMEN, Group.HERDERS));
        assertThat(found.proposed().usd()).contains(12_000);
        assertThat(found.proposed().forces()).isTrue();
        assertThat(found.state()).isEqualTo(org.baraza.core.record.projects.State.IDEA);
    }

    @Test
    void what_a_project_costs_and_where_it_was_ranked_is_not_known_where_nobody_said() throws Exception {
        sends("project", Map.of("kind", "road", "what", "a ford", "groups", "traders"));
        Project found = project("a ford");
        assertThat(found.proposed().place()).isEmpty();
        assertThat(found.proposed().usd()).isEmpty();
    }

    @Test
    void a_need_for_training_sent_in_is_a_need_that_waits_for_somebody() throws Exception {
        sends(
                "training-need",
                Map.of("audience", "mission_staff", "origin", "rotation", "need", "to greet in Swahili"));
        var found =
                site.desk().engagement().courses().list(OpenRosaSite.MISSION).getFirst();
        assertThat(found.needed().need()).isEqualTo("to greet in Swahili");
        assertThat(found.needed().audience()).isEqualTo(org.baraza.core.record.training.Audience.MISSION_STAFF);
        assertThat(found.due().orElseThrow().what()).isEqualTo(org.baraza.core.record.training.Turn.DESIGN);
    }
}
