package org.baraza.app.practice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;

/**
 * Partnerships as {@code partner,type,pcode,start,end}: pseudonyms, never names. The first of a district starts in its
 * month of adoption and does not end; more may follow and end. No security force and no armed group is among them.
 */
final class PartnerFile {

    static final String HEADER = "partner,type,pcode,start,end";

    private static final PartnerType[] TYPES = {
        PartnerType.WOMENS_GROUP,
        PartnerType.TRADITIONAL_AUTHORITY,
        PartnerType.RELIGIOUS_LEADER,
        PartnerType.NGO,
        PartnerType.YOUTH_GROUP,
        PartnerType.DISPLACED_COMMITTEE,
        PartnerType.LOCAL_AUTHORITY,
        PartnerType.TRADERS,
        PartnerType.DISABILITY_ORGANISATION,
        PartnerType.MEDIA
    };

    private PartnerFile() {}

    static void write(PracticeTruth truth, Country country, Path file) throws IOException {
        PracticeWishes wishes = truth.wishes();
        int number = 100;
        try (Sheet sheet = Sheet.of(file, HEADER)) {
            for (int area = 0; area < wishes.areas(); area++) {
                if (truth.findAdoption(area).isEmpty()) {
                    continue;
                }
                Dice dice = Dice.of(wishes.seed(), Purpose.PARTNER, area);
                String pcode = country.districts().get(area).pcode();
                int adopted = truth.adoption()[area];
                number += dice.between(1, 5);
                row(sheet, wishes, number, dice, pcode, adopted, wishes.months());
                for (int more = dice.weighted(0.5, 0.3, 0.2); more > 0; more--) {
                    int start = adopted + dice.below(wishes.months() - adopted);
                    int end = dice.chance(0.5) ? start + dice.between(2, 24) : wishes.months();
                    number += dice.between(1, 5);
                    row(sheet, wishes, number, dice, pcode, start, end);
                }
            }
        }
    }

    private static void row(Sheet sheet, PracticeWishes wishes, int number, Dice dice, String pcode, int start, int end)
            throws IOException {
        String digits = String.valueOf(number);
        sheet.cell("P-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits);
        sheet.cell(dice.one(TYPES).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Month first = wishes.firstMonth().plus(start);
        sheet.cell(pcode).month(first.year(), first.monthOfYear());
        if (end < wishes.months()) {
            Month last = wishes.firstMonth().plus(end);
            sheet.month(last.year(), last.monthOfYear());
        } else {
            sheet.cell("");
        }
        sheet.line();
    }
}
