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
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Forms;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.Says;
import org.baraza.core.record.partners.State;
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

/** Whom a group named, filled in on a telephone, stands among the possible partners, and nothing is agreed by it. */
final class PartnerByFormTest {

    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");

    @TempDir
    static Path folder;

    private static OpenRosaSite site;
    private static CollectClient phone;
    private static String blank = "";

    @BeforeAll
    static void open() throws Exception {
        site = OpenRosaSite.open(folder.resolve("site"), () -> NOW);
        byte[] sheet = Files.readAllBytes(Path.of("../forms/partner.xlsx"));
        Forms.Looked looked = site.desk().forms().look("partner.xlsx", sheet, Map.of());
        assertThat(looked).isInstanceOf(Forms.Fit.class);
        Forms.Edition edition = site.desk()
                .forms()
                .publish(((Forms.Fit) looked).draft(), OpenRosaSite.MISSION, By.screen(new Handle("rose")));
        assertThat(edition.id()).isEqualTo("partner");
        Colleague deng = site.colleague("deng", Role.CIVIL_AFFAIRS, Scope.ofMission(OpenRosaSite.MISSION));
        phone = site.collect(site.key(deng));
        blank = phone.download(phone.list("").getFirst());
        assertThat(blank).contains("baraza=\"partner\"");
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

    private static TreeElement child(TreeElement of, String name) {
        return Objects.requireNonNull(of.getFirstChild(name), name);
    }

    /** As a telephone's engine fills it in and writes it out. */
    private static String filled(Map<String, String> answers) throws Exception {
        FormDef form = form();
        TreeElement root = form.getMainInstance().getRoot();
        answers.forEach((name, value) ->
                form.setValue(new StringData(value), child(root, name).getRef(), true));
        child(child(root, "meta"), "instanceID").setValue(new StringData("uuid:" + UUID.randomUUID()));
        return new String(
                new XFormSerializingVisitor().serializeInstance(form.getMainInstance()), StandardCharsets.UTF_8);
    }

    private static Map<String, String> answers(String body, String called) {
        Map<String, String> answers = new HashMap<>(Map.of(
                "type", "youth_group",
                "body", body,
                "area", "LR01",
                "group", "young_men",
                "says", "partly",
                "basis", "deeds",
                "how", "interviews",
                "on", "2026-03-10"));
        answers.put("called", called);
        return answers;
    }

    private static List<Partner> found() {
        return site.desk().partners().list(OpenRosaSite.MISSION);
    }

    @Test
    void the_form_asks_what_is_read_and_nothing_else_in_english_and_french() throws Exception {
        Set<String> names = new HashSet<>();
        TreeElement root = form().getMainInstance().getRoot();
        for (int i = 0; i < root.getNumChildren(); i++) {
            names.add(root.getChildAt(i).getName());
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "before", "meta", "type", "body", "called", "area", "group", "says", "basis", "how", "on");
        var texts = form().getLocalizer();
        assertThat(texts.getAvailableLocales()).containsExactlyInAnyOrder("English (en)", "Français (fr)");
        assertThat(texts.getLocaleMap("Français (fr)").values())
                .allSatisfy(t -> assertThat(t.toString()).isNotBlank());
        for (Enum<?>[] values : List.<Enum<?>[]>of(
                PartnerType.values(), Body.values(), Group.values(), Says.values(), Gathered.values())) {
            Stream.of(values)
                    .map(v -> v.name().toLowerCase(Locale.ROOT))
                    .forEach(v -> assertThat(blank).contains("<name>" + v + "</name>"));
        }
    }

    @Test
    void whom_a_group_named_stands_once_with_what_that_group_says_and_nothing_is_agreed() throws Exception {
        int before = found().size();
        String xml = filled(answers("organisation", "Youth of the bridge"));
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        assertThat(found()).hasSize(before + 1);
        Partner partner = found().stream()
                .filter(p -> site.desk().partners().called(p.id()).equals(Optional.of("Youth of the bridge")))
                .findFirst()
                .orElseThrow();
        assertThat(partner.type()).isEqualTo(PartnerType.YOUTH_GROUP);
        assertThat(partner.area()).contains("LR01");
        PartnerStep.Nominated said = partner.legitimacy().words().get(Group.YOUNG_MEN);
        assertThat(Objects.requireNonNull(said).says()).isEqualTo(Says.PARTLY);
        assertThat(said.on()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(partner.state(site.desk().partners().ground(partner))).isEqualTo(State.IDENTIFIED);
    }

    @Test
    @ProtectionRule(1)
    void what_a_telephone_says_a_person_is_called_is_not_kept_with_the_partner() throws Exception {
        String xml = filled(answers("person", "")).replace("<called/>", "<called>Karim of the ford</called>");
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        assertThat(found())
                .filteredOn(p -> p.identified().body() == Body.PERSON)
                .isNotEmpty()
                .allSatisfy(
                        p -> assertThat(site.desk().partners().called(p.id())).isEmpty());
    }
}
