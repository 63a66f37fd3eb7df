package org.baraza.app.practice;

import java.io.IOException;
import java.nio.file.Path;
import org.baraza.core.ground.Month;

/**
 * Alerts from communities and the mission's answers to them.
 *
 * <p>{@code alerts.csv}: {@code alert} its number; {@code pcode}; {@code month}; {@code channel} by which it came;
 * {@code threat} what was feared; {@code urgency} high, medium or low; {@code verified} confirmed, unfounded or
 * not-verified. {@code responses.csv}: {@code response} its number; {@code alert} answered; {@code pcode} and
 * {@code month} of the alert; {@code hours_to_first_response}; {@code kind}; {@code outcome}.
 *
 * <p>Each event is reported with probability {@value #REPORTED_BEFORE}, or {@value #REPORTED_AFTER} once there is a
 * partnership; false alarms rise from {@value #FALSE_BEFORE} to {@value #FALSE_AFTER} a month. So partnership brings
 * <em>more</em> alerts while violence falls: alerts tell how well people report, and must not stand for violence. A
 * channel takes at most {@value #MOST} true alerts a district and month.
 */
final class AlertFiles {

    static final double REPORTED_BEFORE = 0.20;
    static final double REPORTED_AFTER = 0.55;
    static final double FALSE_BEFORE = 0.08;
    static final double FALSE_AFTER = 0.25;
    static final double ANSWERED_BEFORE = 0.6;
    static final double ANSWERED_AFTER = 0.8;
    static final double MEDIAN_HOURS_BEFORE = 60;
    static final double MEDIAN_HOURS_AFTER = 36;

    static final String ALERT_HEADER = "alert,pcode,month,channel,threat,urgency,verified";
    static final String RESPONSE_HEADER = "response,alert,pcode,month,hours_to_first_response,kind,outcome";

    private static final int MOST = 40;
    private static final String[] CHANNELS = {"sms", "sms", "phone", "radio", "meeting", "visit"};
    private static final String[] THREATS = {
        "armed-movement", "attack-feared", "attack", "cattle-raid", "road-ambush", "displacement", "land-dispute"
    };
    private static final String[] KINDS = {"patrol", "patrol", "mediation", "call-back", "referral", "visit"};
    private static final String[] OUTCOMES = {"resolved", "resolved", "ongoing", "closed-unresolved"};

    private final PracticeTruth truth;
    private final Country country;
    private int alerts;
    private int responses;

    AlertFiles(PracticeTruth truth, Country country) {
        this.truth = truth;
        this.country = country;
    }

    void write(Path alertFile, Path responseFile) throws IOException {
        PracticeWishes wishes = truth.wishes();
        try (Sheet alertSheet = Sheet.of(alertFile, ALERT_HEADER);
                Sheet responseSheet = Sheet.of(responseFile, RESPONSE_HEADER)) {
            for (int t = BaseFile.missionStart(wishes); t < wishes.months(); t++) {
                for (int area = 0; area < wishes.areas(); area++) {
                    month(area, t, alertSheet, responseSheet);
                }
            }
        }
    }

    private void month(int area, int t, Sheet alertSheet, Sheet responseSheet) throws IOException {
        boolean partnered = truth.isPartnered(area, t);
        Dice dice = Dice.of(truth.wishes().seed(), Purpose.ALERT, area, t);
        int real = 0;
        for (int k = 0; k < Math.min(MOST, truth.counts()[area][t]); k++) {
            real += dice.chance(partnered ? REPORTED_AFTER : REPORTED_BEFORE) ? 1 : 0;
        }
        int all = real + dice.poisson(partnered ? FALSE_AFTER : FALSE_BEFORE);
        for (int k = 0; k < all; k++) {
            alert(area, t, k < real, partnered, dice, alertSheet, responseSheet);
        }
    }

    private void alert(
            int area, int t, boolean real, boolean partnered, Dice dice, Sheet alertSheet, Sheet responseSheet)
            throws IOException {
        Month month = truth.wishes().firstMonth().plus(t);
        String pcode = country.districts().get(area).pcode();
        String code = numbered("A-", ++alerts);
        int urgency = real ? dice.weighted(0.5, 0.35, 0.15) : dice.weighted(0.2, 0.4, 0.4);
        String verified = dice.chance(0.25) ? "not-verified" : real ? "confirmed" : "unfounded";
        alertSheet
                .cell(code)
                .cell(pcode)
                .month(month.year(), month.monthOfYear())
                .cell(dice.one(CHANNELS));
        alertSheet.cell(dice.one(THREATS)).cell(new String[] {"high", "medium", "low"}[urgency]);
        alertSheet.cell(verified).line();
        if (dice.chance(partnered ? ANSWERED_AFTER : ANSWERED_BEFORE)) {
            double median = (partnered ? MEDIAN_HOURS_AFTER : MEDIAN_HOURS_BEFORE) * (0.6 + 0.4 * urgency);
            double hours = Math.min(2_000, median * StrictMath.exp(0.8 * dice.normal()));
            responseSheet.cell(numbered("R-", ++responses)).cell(code).cell(pcode);
            responseSheet.month(month.year(), month.monthOfYear()).cell(hours, 1);
            responseSheet.cell(dice.one(KINDS)).cell(dice.one(OUTCOMES)).line();
        }
    }

    private static String numbered(String prefix, int number) {
        String digits = String.valueOf(number);
        return prefix + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }
}
