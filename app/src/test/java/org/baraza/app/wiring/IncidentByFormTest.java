package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Count;
import org.baraza.core.record.incidents.Credibility;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.Harm;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.Reliability;
import org.baraza.core.record.incidents.Span;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.State;
import org.baraza.core.record.incidents.Step;
import org.baraza.core.record.incidents.Targeted;
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

/** Deng fills in the incident form on a telephone; what he sends is reported, and verified by nobody. */
final class IncidentByFormTest {

    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");
    private static final By ROSE = By.screen(new Handle("rose"));

    @TempDir
    static Path folder;

    private static OpenRosaSite site;
    private static CollectClient phone;
    private static String blank = "";

    @BeforeAll
    static void open() throws Exception {
        site = OpenRosaSite.open(folder.resolve("site"), () -> NOW);
        byte[] sheet = Files.readAllBytes(Path.of("../forms/incident.xlsx"));
        Forms.Looked looked = site.desk().forms().look("incident.xlsx", sheet, Map.of());
        assertThat(looked).isInstanceOf(Forms.Fit.class);
        Forms.Edition edition = site.desk().forms().publish(((Forms.Fit) looked).draft(), OpenRosaSite.MISSION, ROSE);
        assertThat(edition.id()).isEqualTo("incident");
        Colleague deng = site.colleague("deng", Role.JOC_DUTY, Scope.ofMission(OpenRosaSite.MISSION));
        phone = site.collect(site.key(deng));
        blank = phone.download(phone.list("").getFirst());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static FormDef form() throws Exception {
        FormDef form =
                XFormUtils.getFormFromInputStream(new ByteArrayInputStream(blank.getBytes(StandardCharsets.UTF_8)));
        form.initialize(true, new InstanceInitializationFactory());
        return form;
    }

    /** As a telephone's engine fills it in and writes it out. */
    private static String filled(Map<String, String> answers) throws Exception {
        FormDef form = form();
        TreeElement root = form.getMainInstance().getRoot();
        // With what depends on an answer asked anew after each.
        answers.forEach((name, value) -> form.setValue(
                new StringData(value), named(root, name).orElseThrow().getRef(), true));
        named(root, "instanceID").orElseThrow().setValue(new StringData("uuid:" + UUID.randomUUID()));
        return new String(
                new XFormSerializingVisitor().serializeInstance(form.getMainInstance()), StandardCharsets.UTF_8);
    }

    private static Optional<TreeElement> named(TreeElement of, String name) {
        for (int i = 0; i < of.getNumChildren(); i++) {
            TreeElement child = of.getChildAt(i);
            if (child.getName().equals(name)) {
                return Optional.of(child);
            }
            Optional<TreeElement> deeper = named(child, name);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> attack(String... more) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("type", "attack");
        answers.put("day", "2026-03-12");
        answers.put("days", "day");
        answers.put("source", "witness");
        for (int i = 0; i < more.length; i += 2) {
            answers.put(more[i], more[i + 1]);
        }
        return answers;
    }

    private static IncidentReport sent(Map<String, String> answers) throws Exception {
        List<String> before = incidents().stream().map(IncidentReport::id).toList();
        assertThat(phone.submit(filled(answers), Map.of())).isNotEmpty();
        return incidents().stream()
                .filter(i -> !before.contains(i.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<IncidentReport> incidents() {
        return site.desk().incidents().list(OpenRosaSite.MISSION);
    }

    @Test
    void the_form_asks_these_questions_in_two_complete_languages() throws Exception {
        FormDef form = form();
        List<String> asked = new ArrayList<>();
        names(form.getMainInstance().getRoot(), asked);
        assertThat(asked)
                .containsSubsequence(
                        "type", "refer", "day", "days", "area", "place", "actors", "civilians", "source", "killed")
                .contains(
                        "reliability",
                        "credibility",
                        "killed_low",
                        "killed_high",
                        "killed_women",
                        "injured_men",
                        "displaced_high",
                        "words")
                .doesNotContain("name", "phone");
        assertThat(form.getLocalizer().getAvailableLocales()).containsExactly("English (en)", "Français (fr)");
        assertThat(blank).doesNotContain("<value>-</value>");
    }

    private static void names(TreeElement of, List<String> into) {
        for (int i = 0; i < of.getNumChildren(); i++) {
            into.add(of.getChildAt(i).getName());
            names(of.getChildAt(i), into);
        }
    }

    @Test
    void what_was_sent_is_reported_with_the_account_of_one_source_and_verified_by_nobody() throws Exception {
        IncidentReport incident = sent(attack(
                "area", "LR01",
                "place", "near",
                "actors", "armed_group criminals",
                "civilians", "yes",
                "reliability", "usually",
                "credibility", "probably_true",
                "killed", "3",
                "killed_low", "2",
                "killed_high", "5",
                "killed_women", "1",
                "injured", "0",
                "words", "they came at night from the hills"));
        assertThat(incident.state()).isEqualTo(State.REPORTED);
        assertThat(incident.what().type()).isEqualTo(IncidentType.ATTACK);
        assertThat(incident.what().when()).isEqualTo(Days.around(LocalDate.parse("2026-03-12"), Days.Precision.DAY));
        assertThat(incident.what().where()).isEqualTo(new Spot(Optional.of("LR01"), Spot.Precision.NEAR));
        assertThat(incident.what().actors())
                .containsExactlyInAnyOrder(AllegedActor.ARMED_GROUP, AllegedActor.CRIMINALS);
        assertThat(incident.what().civilians()).isEqualTo(Targeted.YES);
        Account account = incident.accounts().getFirst();
        assertThat(account.kind()).isEqualTo(Account.Kind.WITNESS);
        assertThat(account.reliability()).isEqualTo(Reliability.USUALLY);
        assertThat(account.credibility()).isEqualTo(Credibility.PROBABLY_TRUE);
        assertThat(account.figures())
                .isEqualTo(Map.of(
                        Harm.KILLED,
                        new Count(new Span(2, 3, 5), Optional.of(1), Optional.empty(), Optional.empty()),
                        Harm.INJURED,
                        Count.of(Span.of(0))));
        assertThat(site.desk().incidents().openWords(incident.id(), IncidentReports.FIRST, "to find the day", ROSE))
                .contains("they came at night from the hills");
    }

    @Test
    void what_makes_no_sense_is_left_out_and_the_report_stands() throws Exception {
        IncidentReport incident = sent(attack(
                "day",
                "2027-01-01",
                "killed",
                "3",
                "killed_low",
                "9",
                "injured",
                "2",
                "injured_women",
                "7",
                "area",
                "behind the mill"));
        assertThat(incident.what().when()).isEqualTo(Days.monthOf(LocalDate.parse("2026-03-14")));
        assertThat(incident.what().where()).isEqualTo(Spot.SOMEWHERE);
        assertThat(incident.what().actors()).containsExactly(AllegedActor.NOT_KNOWN);
        assertThat(incident.accounts().getFirst().figures()).isEqualTo(Map.of(Harm.INJURED, Count.of(Span.of(2))));
    }

    @Test
    @ProtectionRule(4)
    void what_speaks_of_sexual_violence_is_only_counted_and_destroyed_with_its_key() throws Exception {
        for (Map<String, String> answers : List.of(
                attack("words", "smoke. ".repeat(700) + "they raped two women", "killed", "2"),
                attack("type", "sexual_violence"),
                attack("type", "staff_misconduct"))) {
            IncidentReport incident = sent(answers);
            assertThat(incident.state()).isEqualTo(State.REFERRED);
            assertThat(incident.accounts()).isEmpty();
            assertThat(site.desk()
                            .forms()
                            .findSubmission(incident.id())
                            .orElseThrow()
                            .erasedAt())
                    .isPresent();
            assertThat(site.desk()
                            .incidents()
                            .openWords(incident.id(), IncidentReports.FIRST, "to see whether it is gone", ROSE))
                    .isEmpty();
        }
    }

    @Test
    void when_an_incident_is_referred_the_form_it_came_by_is_destroyed_too() throws Exception {
        IncidentReport incident = sent(attack("words", "something that should not be written down"));
        assertThat(site.desk()
                        .incidents()
                        .add(new Step.Referred(incident.id(), IncidentType.STAFF_MISCONDUCT, ROSE.who(), NOW), ROSE))
                .isEmpty();
        assertThat(site.desk()
                        .forms()
                        .findSubmission(incident.id())
                        .orElseThrow()
                        .erasedAt())
                .isPresent();
    }

    @Test
    void when_a_form_is_destroyed_the_words_of_its_incident_are_gone_too() throws Exception {
        IncidentReport incident = sent(attack("words", "a name that should never have been sent"));
        site.desk().forms().erase(incident.id(), By.screen(new Handle("tomas")));
        assertThat(site.desk()
                        .incidents()
                        .openWords(incident.id(), IncidentReports.FIRST, "to see whether it is gone", ROSE))
                .isEmpty();
        assertThat(site.desk().incidents().find(incident.id())).isPresent();
    }
}
