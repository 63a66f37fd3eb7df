package org.baraza.app.practice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** {@link PracticeTruth} as JSON, with every parameter: enough to mark an estimator's answer right or wrong. */
final class TruthFile {

    private TruthFile() {}

    static void write(PracticeTruth truth, Country country, Path file) throws IOException {
        PracticeWishes wishes = truth.wishes();
        try (Sheet sheet = Sheet.of(file)) {
            sheet.text("{").line();
            sheet.text("  \"madeUp\": true,").line();
            sheet.text("  \"generatorVersion\": " + Practice.VERSION + ",").line();
            sheet.text("  \"country\": \"" + Country.NAME + "\",").line();
            sheet.text("  \"mission\": \"" + MissionFile.ACRONYM + "\",").line();
            wishes(sheet, wishes);
            process(sheet);
            reporting(sheet);
            overall(sheet, truth);
            sheet.text("  \"areas\": [").line();
            for (int i = 0; i < wishes.areas(); i++) {
                area(sheet, truth, country, i);
                sheet.text(i + 1 < wishes.areas() ? "," : "").line();
            }
            sheet.text("  ]").line();
            sheet.text("}").line();
        }
    }

    private static void wishes(Sheet sheet, PracticeWishes wishes) throws IOException {
        sheet.text("  \"wishes\": {\"seed\": " + wishes.seed() + ", \"areas\": " + wishes.areas() + ", \"regions\": "
                + wishes.regions() + ", \"months\": " + wishes.months());
        sheet.text(", \"firstMonth\": \"").text(month(wishes, 0));
        sheet.text("\", \"lastMonth\": \"")
                .text(month(wishes, wishes.months() - 1))
                .text("\"");
        number(sheet, "shareTreated", wishes.shareTreated());
        number(sheet, "trueRatio", wishes.trueRatio());
        number(sheet, "effectSpread", wishes.effectSpread());
        number(sheet, "rampMonths", wishes.rampMonths());
        number(sheet, "levelTargeting", wishes.levelTargeting());
        number(sheet, "flareTargeting", wishes.flareTargeting());
        number(sheet, "eventsPerAreaMonth", wishes.eventsPerAreaMonth());
        number(sheet, "populationPerArea", wishes.populationPerArea());
        sheet.text("},").line();
    }

    private static void process(Sheet sheet) throws IOException {
        sheet.text("  \"process\": {\"name\": \"two-way log-linear with AR(1) shocks, Poisson-gamma counts\"");
        number(sheet, "levelSd", PracticeTruth.LEVEL_SD);
        number(sheet, "trendStepSd", PracticeTruth.TREND_STEP_SD);
        number(sheet, "season", PracticeTruth.SEASON);
        number(sheet, "shockSd", PracticeTruth.SHOCK_SD);
        number(sheet, "shockMemory", PracticeTruth.SHOCK_MEMORY);
        number(sheet, "shockSharedInRegion", PracticeTruth.SHOCK_SHARED);
        number(sheet, "overdispersion", PracticeTruth.OVERDISPERSION);
        number(sheet, "firstStartShare", PracticeTruth.FIRST_START);
        number(sheet, "lastStartShare", PracticeTruth.LAST_START);
        sheet.text("},").line();
    }

    private static void reporting(Sheet sheet) throws IOException {
        sheet.text("  \"reporting\": {\"events\": \"every event is listed in the later file\"");
        number(sheet, "placeCoarse", EventFiles.COARSE);
        number(sheet, "placeAtSea", EventFiles.AT_SEA);
        number(sheet, "addedLater", EventFiles.ADDED);
        number(sheet, "withdrawnLater", EventFiles.WITHDRAWN);
        number(sheet, "changedLater", EventFiles.CHANGED);
        number(sheet, "alertPerEventBefore", AlertFiles.REPORTED_BEFORE);
        number(sheet, "alertPerEventAfter", AlertFiles.REPORTED_AFTER);
        number(sheet, "falseAlertsPerMonthBefore", AlertFiles.FALSE_BEFORE);
        number(sheet, "falseAlertsPerMonthAfter", AlertFiles.FALSE_AFTER);
        number(sheet, "answeredBefore", AlertFiles.ANSWERED_BEFORE);
        number(sheet, "answeredAfter", AlertFiles.ANSWERED_AFTER);
        number(sheet, "medianHoursBefore", AlertFiles.MEDIAN_HOURS_BEFORE);
        number(sheet, "medianHoursAfter", AlertFiles.MEDIAN_HOURS_AFTER);
        number(sheet, "trustShift", SurveyFile.TRUST_SHIFT);
        number(sheet, "safetyShift", SurveyFile.SAFETY_SHIFT);
        sheet.text("},").line();
    }

    private static void overall(Sheet sheet, PracticeTruth truth) throws IOException {
        double with = 0;
        double without = 0;
        long counted = 0;
        long all = 0;
        for (int i = 0; i < truth.wishes().areas(); i++) {
            with += truth.sumAfter(i, truth.expectedWith());
            without += truth.sumAfter(i, truth.expectedWithout());
            counted += truth.countAfter(i);
            for (int count : truth.counts()[i]) {
                all += count;
            }
        }
        sheet.text("  \"overall\": {\"trueRatio\": ");
        optional(sheet, truth.ratio());
        number(sheet, "expectedWith", with);
        number(sheet, "expectedWithout", without);
        sheet.text(", \"eventsWhilePartnered\": " + counted + ", \"events\": " + all + "},")
                .line();
    }

    private static void area(Sheet sheet, PracticeTruth truth, Country country, int area) {
        sheet.text("    {\"pcode\": \"" + country.districts().get(area).pcode() + "\", \"adopted\": ");
        sheet.text(
                truth.findAdoption(area).isEmpty()
                        ? "null"
                        : "\"" + month(truth.wishes(), truth.adoption()[area]) + "\"");
        sheet.text(", \"trueRatio\": ");
        optional(sheet, truth.ratio(area));
        number(sheet, "expectedWith", truth.sumAfter(area, truth.expectedWith()));
        number(sheet, "expectedWithout", truth.sumAfter(area, truth.expectedWithout()));
        sheet.text(", \"eventsWhilePartnered\": " + truth.countAfter(area));
        sheet.text(", \"events\": [");
        for (int t = 0; t < truth.wishes().months(); t++) {
            sheet.text(t == 0 ? "" : ",").number(truth.counts()[area][t], 0);
        }
        sheet.text("]}");
    }

    private static String month(PracticeWishes wishes, int index) {
        return wishes.firstMonth().plus(index).firstDay().toString().substring(0, 7);
    }

    private static void optional(Sheet sheet, OptionalDouble value) {
        if (value.isPresent()) {
            sheet.number(value.getAsDouble(), 6);
        } else {
            sheet.text("null");
        }
    }

    private static void number(Sheet sheet, String name, double value) {
        sheet.text(", \"" + name + "\": ").number(value, value == Math.rint(value) ? 0 : 6);
    }
}
