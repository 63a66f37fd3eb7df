package org.baraza.app.practice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** What a mission file says of the made-up mission, in the fields of {@link org.baraza.core.record.Mission}; it still runs. */
final class MissionFile {

    /** No data set knows this acronym; a test compares it with those of Geo-PKO. */
    static final String ACRONYM = "PRAMIQ";

    private static final String SOURCE = "made up for practice";

    private MissionFile() {}

    static void write(PracticeWishes wishes, Path file) throws IOException {
        LocalDate start =
                wishes.firstMonth().plus(BaseFile.missionStart(wishes)).firstDay();
        try (Sheet sheet = Sheet.of(file)) {
            sheet.text("# An invented mission in an invented country: for practice only.")
                    .line();
            field(sheet, "acronym", ACRONYM);
            sheet.text("aliases: [\"Practice Mission\"]").line();
            field(sheet, "name", "Practice Mission in " + Country.NAME);
            field(sheet, "organisation", "invented");
            sheet.text("hosts: [" + Country.CODE + "]").line();
            field(sheet, "mandateType", "multidimensional");
            sheet.text("authorised: " + start.minusDays(47)).line();
            sheet.text("started: " + start).line();
            sheet.text("strengths:").line();
            strength(sheet, start.minusDays(47), 4_500);
            strength(sheet, start.plusMonths(wishes.months() / 4), 6_200);
            sheet.text("claims:").line();
            statement(sheet, "Partnerships with local groups brought violence down where they were made.");
            statement(sheet, "Communities with a partner report danger more often and are answered sooner.");
            sheet.text("counterEvidence:").line();
            statement(
                    sheet,
                    "Partners were sought first where violence had long been worse, so plain comparisons mislead.");
            sheet.text("notes:").line();
            sheet.text("  - \"Everything about this mission is invented. truth.json says what is true in it.\"")
                    .line();
            sheet.text("madeUp: true").line();
        }
    }

    private static void field(Sheet sheet, String name, String value) throws IOException {
        sheet.text(name + ": \"" + value + "\"").line();
    }

    private static void strength(Sheet sheet, LocalDate from, int troops) throws IOException {
        sheet.text("  - from: " + from).line();
        sheet.text("    troops: " + troops).line();
        sheet.text("    source: \"" + SOURCE + "\"").line();
    }

    private static void statement(Sheet sheet, String text) throws IOException {
        sheet.text("  - text: \"" + text + "\"").line();
        sheet.text("    source: \"" + SOURCE + "\"").line();
    }
}
