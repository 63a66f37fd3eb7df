package org.baraza.app.practice;

import java.io.IOException;
import java.nio.file.Path;
import org.baraza.core.ground.Month;

/**
 * A yearly perception survey, each wave in June: in every district {@value #CLUSTERS} places of
 * {@value #RESPONDENTS} people. Columns: {@code respondent} a number; {@code wave} its month; {@code pcode};
 * {@code stratum} place code of the region; {@code psu} the cluster, unique in the file; {@code weight} people
 * represented; {@code age_group}; {@code gender}; {@code trust_mission} and {@code trust_local_authorities} 1 (none) to
 * 5 (full); {@code feels_safe_at_night} 1 (never) to 4 (always); {@code knows_whom_to_tell} yes or no. No names.
 *
 * <p>Answers round a normal number around {@code 3 + shift + 0.35 cluster - 0.15 ln(1 + events of the last 6 months)},
 * where the shift is {@value #TRUST_SHIFT} for trust in the mission and {@value #SAFETY_SHIFT} for safety in districts
 * with a partnership, 0 elsewhere.
 */
final class SurveyFile {

    static final double TRUST_SHIFT = 0.35;
    static final double SAFETY_SHIFT = 0.15;
    static final String HEADER = "respondent,wave,pcode,stratum,psu,weight,age_group,gender,trust_mission,"
            + "trust_local_authorities,feels_safe_at_night,knows_whom_to_tell";

    private static final int CLUSTERS = 2;
    private static final int RESPONDENTS = 8;
    private static final String[] AGES = {"18-24", "25-34", "35-49", "50-64", "65+"};

    private final PracticeTruth truth;
    private final Country country;
    private int respondents;
    private int clusters;

    SurveyFile(PracticeTruth truth, Country country) {
        this.truth = truth;
        this.country = country;
    }

    void write(Path file) throws IOException {
        PracticeWishes wishes = truth.wishes();
        try (Sheet sheet = Sheet.of(file, HEADER)) {
            for (int t = BaseFile.missionStart(wishes); t < wishes.months(); t++) {
                if (wishes.firstMonth().plus(t).monthOfYear() == 6) {
                    for (int area = 0; area < wishes.areas(); area++) {
                        for (int c = 0; c < CLUSTERS; c++) {
                            cluster(sheet, area, t, c);
                        }
                    }
                }
            }
        }
    }

    private void cluster(Sheet sheet, int area, int t, int which) throws IOException {
        PracticeWishes wishes = truth.wishes();
        Month wave = wishes.firstMonth().plus(t);
        Dice dice = Dice.of(wishes.seed(), Purpose.SURVEY, area, 2L * t + which);
        long recent = 0;
        for (int back = Math.max(0, t - 5); back <= t; back++) {
            recent += truth.counts()[area][back];
        }
        double mood = 3 + 0.35 * dice.normal() - 0.15 * StrictMath.log(1.0 + recent);
        boolean partnered = truth.isPartnered(area, t);
        double weight = (double) AreaFiles.persons(wishes, area, wave.year()) / (CLUSTERS * RESPONDENTS);
        int psu = ++clusters;
        for (int k = 0; k < RESPONDENTS; k++) {
            sheet.cell(++respondents).month(wave.year(), wave.monthOfYear());
            sheet.cell(country.districts().get(area).pcode());
            sheet.cell(country.regions().get(wishes.regionOf(area)).pcode())
                    .cell(psu)
                    .cell(weight, 3);
            sheet.cell(dice.one(AGES)).cell(dice.chance(0.52) ? "woman" : "man");
            sheet.cell(answer(mood + (partnered ? TRUST_SHIFT : 0) + dice.normal(), 5));
            sheet.cell(answer(mood + dice.normal(), 5));
            sheet.cell(answer(mood - 0.5 + (partnered ? SAFETY_SHIFT : 0) + dice.normal(), 4));
            sheet.cell(dice.chance(partnered ? 0.6 : 0.35) ? "yes" : "no").line();
        }
    }

    private static int answer(double value, int most) {
        return (int) Math.max(1, Math.min(most, Math.round(value)));
    }
}
