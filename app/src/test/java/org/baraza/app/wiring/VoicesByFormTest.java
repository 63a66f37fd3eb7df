package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Forms;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.rumours.Rumour;
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

/** Deng fills in the shipped forms for feedback and rumours on a telephone without a network. */
final class VoicesByFormTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-14T18:00:00Z"));
    private static final By DENG = By.screen(new Handle("deng"));

    @TempDir
    static Path folder;

    private static OpenRosaSite site;
    private static CollectClient phone;
    private static final Map<String, String> BLANK = new HashMap<>();

    @BeforeAll
    static void open() throws Exception {
        site = OpenRosaSite.open(folder.resolve("site"), NOW::get);
        for (String name : List.of("feedback", "rumour")) {
            byte[] sheet = Files.readAllBytes(Path.of("../forms/" + name + ".xlsx"));
            Forms.Looked looked = site.desk().forms().look(name + ".xlsx", sheet, Map.of());
            assertThat(looked).isInstanceOf(Forms.Fit.class);
            assertThat(site.desk()
                            .forms()
                            .publish(((Forms.Fit) looked).draft(), OpenRosaSite.MISSION, By.screen(new Handle("rose")))
                            .id())
                    .isEqualTo(name);
        }
        Colleague deng =
                site.colleague("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission(OpenRosaSite.MISSION));
        phone = site.collect(site.key(deng));
        for (CollectClient.Listed form : phone.list("")) {
            BLANK.put(form.id(), phone.download(form));
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static FormDef form(String name) throws Exception {
        FormDef form = XFormUtils.getFormFromInputStream(
                new ByteArrayInputStream(Objects.requireNonNull(BLANK.get(name)).getBytes(StandardCharsets.UTF_8)));
        form.initialize(true, new InstanceInitializationFactory());
        return form;
    }

    /** As a telephone's engine fills it in and writes it out. */
    private static String filled(String name, Map<String, String> answers) throws Exception {
        FormDef form = form(name);
        TreeElement root = form.getMainInstance().getRoot();
        // As somebody does who fills it in, so that what is asked depends on what was answered.
        answers.forEach((question, value) ->
                form.setValue(new StringData(value), child(root, question).getRef(), true));
        child(child(root, "meta"), "instanceID").setValue(new StringData("uuid:" + UUID.randomUUID()));
        return new String(
                new XFormSerializingVisitor().serializeInstance(form.getMainInstance()), StandardCharsets.UTF_8);
    }

    private static TreeElement child(TreeElement of, String name) {
        return Objects.requireNonNull(of.getFirstChild(name), name);
    }

    private static Optional<FeedbackItem> newest(Instant heard) {
        return site.desk().feedback().list(OpenRosaSite.MISSION).stream()
                .filter(i -> i.received().at().equals(heard))
                .findFirst();
    }

    private static List<String> questions(String name) throws Exception {
        TreeElement root = form(name).getMainInstance().getRoot();
        return Stream.iterate(0, i -> i < root.getNumChildren(), i -> i + 1)
                .map(i -> root.getChildAt(i).getName())
                .filter(n -> !n.equals("meta"))
                .toList();
    }

    @Test
    void the_forms_ask_what_is_taken_in_and_every_word_of_them_is_there_in_both_languages() throws Exception {
        assertThat(questions("feedback"))
                .containsExactly("kind", "refer", "concern", "category", "channel", "heard", "area", "words", "source");
        assertThat(questions("rumour")).containsExactly("blame", "channel", "heard", "area", "words", "source");
        for (String name : List.of("feedback", "rumour")) {
            var texts = form(name).getLocalizer();
            assertThat(texts.getAvailableLocales()).containsExactlyInAnyOrder("English (en)", "Français (fr)");
            assertThat(new TreeSet<>(texts.getLocaleData("Français (fr)").keySet()))
                    .isNotEmpty()
                    .isEqualTo(new TreeSet<>(texts.getLocaleData("English (en)").keySet()));
        }
    }

    @Test
    void what_was_sent_stands_on_the_list_and_its_words_are_sealed() throws Exception {
        String xml = filled(
                "feedback",
                Map.of(
                        "kind", "request",
                        "category", "services",
                        "channel", "radio",
                        "heard", "2026-03-14T16:30:00.000Z",
                        "area", "LR01",
                        "words", "when is the well dug at the old mill"));
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        FeedbackItem item = newest(Instant.parse("2026-03-14T16:30:00Z")).orElseThrow();
        assertThat(site.desk().feedback().list(OpenRosaSite.MISSION).stream()
                        .filter(i -> i.received().at().equals(item.received().at())))
                .as("sent twice")
                .hasSize(1);
        assertThat(item.kind()).contains(Kind.REQUEST);
        assertThat(item.category()).contains(Category.SERVICES);
        assertThat(item.received().channel()).isEqualTo(Channel.RADIO);
        assertThat(item.area()).contains("LR01");
        assertThat(site.desk().feedback().openWords(item.id(), "to answer it", DENG))
                .contains("when is the well dug at the old mill");
    }

    @Test
    @ProtectionRule(4)
    void what_is_sensitive_is_destroyed_with_its_key() throws Exception {
        assertThat(phone.submit(
                        filled(
                                "feedback",
                                Map.of(
                                        "kind", "sensitive",
                                        "concern", "staff_misconduct",
                                        "channel", "face_to_face",
                                        "heard", "2026-03-14T16:31:00.000Z",
                                        "words", "the driver at Zuzubabaru")),
                        Map.of()))
                .isNotEmpty();
        assertThat(phone.submit(
                        filled(
                                "feedback",
                                Map.of(
                                        "kind", "complaint",
                                        "channel", "face_to_face",
                                        "heard", "2026-03-14T16:32:00.000Z",
                                        "area", "rape at Zuzubabaru")),
                        Map.of()))
                .isNotEmpty();
        FeedbackItem declared = newest(Instant.parse("2026-03-14T16:31:00Z")).orElseThrow();
        FeedbackItem byWords = newest(Instant.parse("2026-03-14T16:32:00Z")).orElseThrow();
        assertThat(declared.concern()).contains(Concern.STAFF_MISCONDUCT);
        assertThat(byWords.concern()).contains(Concern.SEXUAL_VIOLENCE);
        for (FeedbackItem gone : List.of(declared, byWords)) {
            assertThat(gone.received().words()).isEmpty();
            assertThat(site.desk()
                            .forms()
                            .findSubmission(gone.id())
                            .orElseThrow()
                            .erasedAt())
                    .isPresent();
        }
    }

    @Test
    void a_rumour_sent_by_form_is_a_report_of_one() throws Exception {
        assertThat(phone.submit(
                        filled(
                                "rumour",
                                Map.of(
                                        "channel", "call",
                                        "heard", "2026-03-14T16:40:00.000Z",
                                        "area", "LR01",
                                        "words", "the well is poisoned")),
                        Map.of()))
                .isNotEmpty();
        Rumour rumour = site.desk().rumours().list(OpenRosaSite.MISSION).getFirst();
        assertThat(rumour.cameAt()).isEqualTo(Instant.parse("2026-03-14T16:40:00Z"));
        assertThat(rumour.area()).contains("LR01");
        assertThat(site.desk().rumours().openWords(rumour.id(), "to know it again", DENG))
                .contains("the well is poisoned");
    }
}
