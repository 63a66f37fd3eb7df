package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Progress;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.openrosa.MadeUpForms;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.RetentionRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The original goes when its case has what it needs; what lies nowhere else stays longer; neither stays for ever. */
final class RetainedSubmissionsTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-14T18:00:00Z"));

    @TempDir
    private Path folder;

    private static Forms.Slip slip(Desk desk, String form) {
        return desk.forms().submissions(OpenRosaSite.MISSION, form, 10).getFirst();
    }

    private static List<String> gone(Desk desk) {
        return desk.books().keepToSchedule().stream()
                .filter(r -> r.gone() > 0)
                .map(RetentionRun::kept)
                .filter(k -> k.contains("submissions"))
                .toList();
    }

    @Test
    @ProtectionRule(13)
    void what_a_case_was_made_of_goes_after_a_year_and_what_lies_nowhere_else_after_five() throws Exception {
        try (OpenRosaSite site = OpenRosaSite.open(folder.resolve("site"), NOW::get)) {
            Desk desk = site.desk();
            Forms.Looked looked =
                    desk.forms().look("alert.xlsx", Files.readAllBytes(Path.of("../forms/alert.xlsx")), Map.of());
            Forms.Edition alerts = desk.forms()
                    .publish(((Forms.Fit) looked).draft(), OpenRosaSite.MISSION, By.screen(new Handle("rose")));
            Forms.Edition meetings = site.publish(MadeUpForms.blank("1", false), Map.of());
            CollectClient phone = site.collect(site.key(
                    site.colleague("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission(OpenRosaSite.MISSION))));
            String blank = phone.download(phone.list("").stream()
                    .filter(f -> f.id().equals("alert"))
                    .findFirst()
                    .orElseThrow());
            String warning = FilledAlert.of(
                    blank, "uuid:warns", Map.of("topic", "danger", "channel", "radio", "words", "shots were heard"));
            assertThat(phone.submit(warning, Map.of())).isNotEmpty();
            assertThat(phone.submit(
                            MadeUpForms.filled("1", "uuid:meets", "the ferry does not run"),
                            Map.of("a.jpg", new byte[300_000])))
                    .isNotEmpty();
            assertThat(gone(desk)).isEmpty();

            NOW.updateAndGet(n -> n.plus(Duration.ofDays(366)));
            assertThat(desk.books().due())
                    .filteredOn(d -> d.kept().endsWith("submissions"))
                    .extracting(Books.DueCount::kept, Books.DueCount::items)
                    .containsExactlyInAnyOrder(tuple("case-submissions", 1L), tuple("submissions", 0L));
            assertThat(gone(desk)).containsExactly("case-submissions");
            assertThat(slip(desk, alerts.id()).erasedAt()).isPresent();
            assertThat(desk.alerts().list(OpenRosaSite.MISSION))
                    .as("the alert stays")
                    .hasSize(1);
            assertThat(slip(desk, meetings.id()).erasedAt()).isEmpty();

            NOW.updateAndGet(n -> n.plus(Duration.ofDays(4 * 366)));
            assertThat(gone(desk)).containsExactly("submissions");
            Forms.Slip destroyed = slip(desk, meetings.id());
            assertThat(destroyed.erasedAt()).isPresent();
            assertThat(desk.forms().open(destroyed.id(), By.screen(new Handle("rose"))))
                    .isEmpty();
            assertThat(desk.verifyJournal(Progress.NONE).holds()).isTrue();
            assertThat(desk.rebuild(Progress.NONE).identical()).isTrue();
        }
    }
}
