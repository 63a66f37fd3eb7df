package org.baraza.app.web;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.app.desk.By;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.MemorySharing;
import org.baraza.app.desk.Sheets;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Sensitivity;
import org.baraza.core.protect.disclosure.Disclosure;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.protect.disclosure.Incident;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Recipient;
import org.baraza.core.protect.disclosure.TextScan;

/** A protocol with its questions answered, a release, a text that waits, an incident. */
final class MadeUpSharing {

    private static final By ROSE = By.screen(new Handle("rose"));

    private MadeUpSharing() {}

    static void fill(MemorySharing sharing) {
        LocalDate first = LocalDate.of(2025, 1, 1);
        sharing.agree(
                new Protocol(
                        "study-2025",
                        "Institute of Quilambra",
                        Recipient.RESEARCHER,
                        "to see whether meetings help",
                        new TreeSet<>(List.of("partnerships", "partner-counts")),
                        Sensitivity.INTERNAL,
                        new TreeSet<>(),
                        2,
                        30,
                        5,
                        5,
                        first,
                        first.plusYears(2).minusDays(1),
                        Optional.empty(),
                        "few partners could be recognised",
                        first.plusMonths(18)),
                ROSE);
        sharing.check(
                "study-2025",
                "partner-counts",
                Arrays.stream(HarmCheck.Question.values())
                        .collect(Collectors.toMap(
                                Function.identity(), q -> new HarmCheck.Answer(false, "districts only"))),
                ROSE);
        var unused = sharing.door()
                .csv(
                        Sheets.PARTNER_COUNTS,
                        new DoorOut.Wish(Optional.of("study-2025"), "made up", ROSE),
                        OutputStream.nullOutputStream(),
                        rows -> rows.row("XA01", "2020-01", "ngo", "3"));
        String text = "Then mzee Karim came by, ring +999 555 0123 or see 4.8517, 31.5825";
        sharing.hold("made-up", new Disclosure.HeldText("said", text, TextScan.marks(text)), ROSE);
        sharing.log(
                Incident.Kind.LOST,
                LocalDate.of(2025, 5, 30),
                "a notebook was lost on the road",
                "people in one district",
                "they were told",
                ROSE);
    }
}
