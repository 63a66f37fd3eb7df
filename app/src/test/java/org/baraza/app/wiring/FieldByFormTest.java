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
import org.baraza.app.web.Visitor;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.access.Constraint;
import org.baraza.core.record.access.Hindrance;
import org.baraza.core.record.force.ForceIncident;
import org.baraza.core.record.force.Level;
import org.baraza.core.record.force.NotFeasible;
import org.baraza.core.record.movements.Barred;
import org.baraza.core.record.movements.Restriction;
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

/** What is filled in on a telephone about force, access and movements stands where it belongs. */
final class FieldByFormTest {

    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");

    @TempDir
    static Path folder;

    private static OpenRosaSite site;
    private static CollectClient phone;
    private static final Map<String, String> BLANKS = new HashMap<>();

    @BeforeAll
    static void open() throws Exception {
        site = OpenRosaSite.open(folder.resolve("site"), () -> NOW);
        for (String name : List.of("force-incident", "access-constraint", "movement")) {
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
        assertThat(BLANKS).containsOnlyKeys("force-incident", "access-constraint", "movement");
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
    private static String filled(String kind, Map<String, String> answers) throws Exception {
        FormDef form = form(kind);
        TreeElement root = form.getMainInstance().getRoot();
        // As answers are given: what depends on them is asked, or not.
        answers.forEach((name, value) ->
                form.setValue(new StringData(value), child(root, name).getRef(), true));
        child(child(root, "meta"), "instanceID").setValue(new StringData("uuid:" + UUID.randomUUID()));
        return new String(
                new XFormSerializingVisitor().serializeInstance(form.getMainInstance()), StandardCharsets.UTF_8);
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

    @Test
    void every_form_asks_what_is_read_and_nothing_else() throws Exception {
        Set<String> force =
                new HashSet<>(Set.of("happened", "area", "unit", "menace", "highest", "ground", "rounds", "effect"));
        Stream.of(Level.values())
                .filter(l -> l != Level.LETHAL)
                .map(l -> l.name().toLowerCase(Locale.ROOT))
                .forEach(l -> force.addAll(Set.of(l, l + "_why")));
        assertThat(questions("force-incident")).isEqualTo(force);
        assertThat(questions("access-constraint"))
                .containsExactlyInAnyOrder(
                        "hindrance", "hinderer", "sector", "organisation", "area", "from", "to", "days_lost", "impact");
        assertThat(questions("movement"))
                .containsExactlyInAnyOrder("barred", "movement", "mover", "level", "area", "day", "hours", "days_lost");
    }

    @Test
    void every_form_is_complete_in_english_and_french_and_offers_every_value_that_is_known() throws Exception {
        for (String kind : List.of("force-incident", "access-constraint", "movement")) {
            var texts = form(kind).getLocalizer();
            assertThat(texts.getAvailableLocales()).containsExactlyInAnyOrder("English (en)", "Français (fr)");
            assertThat(texts.getLocaleMap("English (en)").keySet())
                    .as(kind)
                    .isEqualTo(texts.getLocaleMap("Français (fr)").keySet());
            assertThat(texts.getLocaleMap("Français (fr)").values())
                    .allSatisfy(t -> assertThat(t.toString()).isNotBlank());
        }
        offers("access-constraint", Hindrance.values());
        offers("movement", Barred.values());
        offers("force-incident", Level.values());
        offers("force-incident", NotFeasible.values());
    }

    private static void offers(String kind, Enum<?>... values) {
        Stream.of(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT))
                .forEach(v -> assertThat(blank(kind)).contains("<name>" + v + "</name>"));
    }

    @Test
    void a_use_of_force_sent_in_stands_under_review_once_however_often_it_is_sent() throws Exception {
        String xml = filled(
                "force-incident",
                Map.of(
                        "happened", "2026-03-14T16:30:00.000Z",
                        "area", "LR01",
                        "unit", "infantry",
                        "menace", "hostile_crowd",
                        "highest", "show_of_force",
                        "presence", "tried",
                        "verbal", "out_of_hearing",
                        "verbal_why", "they were across the river",
                        "ground", "self_defence",
                        "effect", "threat_withdrew"));
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        List<ForceIncident> found = site.desk().force().list(OpenRosaSite.MISSION).stream()
                .filter(i -> i.opened().happened().equals(Instant.parse("2026-03-14T16:30:00Z")))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().account().highest()).isEqualTo(Level.SHOW_OF_FORCE);
        assertThat(found.getFirst().account().isFull()).isTrue();
        assertThat(found.getFirst().account().rounds())
                .as("not said is not none")
                .isEmpty();
        assertThat(found.getFirst().opened().area()).contains("LR01");
    }

    @Test
    @ProtectionRule(29)
    void a_form_about_access_is_opened_by_those_who_may_read_of_access_and_not_by_the_analysts() throws Exception {
        String xml = filled(
                "access-constraint",
                Map.of("hindrance", "movement", "area", "LR01", "from", "2026-03-01", "impact", "stopped"));
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        assertThat(phone.submit(
                        filled("movement", Map.of("barred", "denied", "area", "LR01", "day", "2026-03-02")), Map.of()))
                .isNotEmpty();
        Visitor analyst = visitor("rose", Role.JMAC);
        Visitor guardian = visitor("farah", Role.HUMAN_RIGHTS);
        for (String form : List.of("access-constraint", "movement")) {
            List<Forms.Slip> kept = site.desk().forms().submissions(OpenRosaSite.MISSION, form, 50).stream()
                    .filter(s -> s.erasedAt().isEmpty())
                    .toList();
            assertThat(kept).isNotEmpty();
            for (Forms.Slip sent : kept) {
                String slip = "/missions/" + OpenRosaSite.MISSION + "/submissions/" + sent.id();
                assertThat(guardian.fills(slip, slip + "/open").body()).contains("instanceID");
                if (form.equals("movement")) {
                    assertThat(analyst.fills(slip, slip + "/open").body()).contains("instanceID");
                } else {
                    refused(analyst, slip);
                }
            }
        }
    }

    private static void refused(Visitor analyst, String slip) throws Exception {
        Map<String, String> token = Map.of("form", analyst.formField("/account"));
        assertThat(analyst.get(slip).statusCode()).isEqualTo(403);
        for (String way : List.of("/open", "/form.xml", "/files/a")) {
            assertThat(analyst.posts(slip + way, token).statusCode()).isEqualTo(403);
        }
    }

    private static Visitor visitor(String name, Role role) {
        return site.colleague(name, role, Scope.ofMission(OpenRosaSite.MISSION))
                .browser(site.serving().address());
    }

    @Test
    void words_that_must_not_be_on_the_journal_are_left_out_and_the_rest_is_taken() throws Exception {
        String xml = filled(
                "force-incident",
                Map.of(
                        "happened", "2026-03-14T15:00:00.000Z",
                        "highest", "verbal",
                        "presence", "other",
                        "presence_why", "Rules of engagement, rule 7"));
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        ForceIncident found = site.desk().force().list(OpenRosaSite.MISSION).stream()
                .filter(i -> i.opened().happened().equals(Instant.parse("2026-03-14T15:00:00Z")))
                .findFirst()
                .orElseThrow();
        assertThat(found.account().attempts().getFirst().why()).isEqualTo("said in the form");
    }

    @Test
    @ProtectionRule(4)
    void what_speaks_of_sexual_violence_is_destroyed_and_what_it_was_about_is_kept() throws Exception {
        String xml = filled(
                "force-incident",
                Map.of(
                        "happened", "2026-03-14T14:00:00.000Z",
                        "highest", "verbal",
                        "presence", "other",
                        "presence_why", "they raped two women"));
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        ForceIncident found = site.desk().force().list(OpenRosaSite.MISSION).stream()
                .filter(i -> i.opened().happened().equals(Instant.parse("2026-03-14T14:00:00Z")))
                .findFirst()
                .orElseThrow();
        assertThat(site.desk().forms().findSubmission(found.id()).orElseThrow().erasedAt())
                .isPresent();
    }

    @Test
    void an_access_constraint_that_goes_on_has_no_days_lost_yet() throws Exception {
        String xml = filled(
                "access-constraint",
                Map.of(
                        "hindrance", "mines",
                        "hinderer", "armed_group",
                        "sector", "health",
                        "organisation", "local",
                        "area", "LR01",
                        "from", "2026-03-01",
                        "days_lost", "5",
                        "impact", "stopped"));
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        Constraint found = site.desk().access().list(OpenRosaSite.MISSION).getFirst();
        assertThat(found.noted().hindrance()).isEqualTo(Hindrance.MINES);
        assertThat(found.noted().from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(found.daysLost()).isEmpty();
    }

    @Test
    void a_movement_sent_in_stands_among_the_restrictions_and_what_cannot_be_read_is_not_known() throws Exception {
        String xml = filled(
                "movement",
                Map.of("barred", "delayed", "movement", "flight", "level", "moon", "day", "2026-03-02", "hours", "7"));
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        Restriction found = site.desk().movements().list(OpenRosaSite.MISSION).getFirst();
        assertThat(found.noted().barred()).isEqualTo(Barred.DELAYED);
        assertThat(found.noted().hoursDelayed()).contains(7);
        assertThat(found.noted().level().name()).isEqualTo("NOT_KNOWN");
        assertThat(found.daysLost()).isEqualTo(Optional.empty());
    }
}
