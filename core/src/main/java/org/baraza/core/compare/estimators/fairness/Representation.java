package org.baraza.core.compare.estimators.fairness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.surveys.Design;
import org.baraza.core.measure.surveys.Estimates;
import org.baraza.core.measure.surveys.Estimates.Estimated;
import org.baraza.core.measure.surveys.SurveyShares;

/** Whether a group takes part by its share of the population, meeting by meeting. */
@AutoService(Estimator.class)
public final class Representation implements Estimator {

    private static final String EXAMPLE = """
            meeting,women,all
            1,6,20
            2,11,31
            3,4,18
            4,9,26
            5,12,30
            6,3,15
            7,8,28
            8,10,24
            9,5,22
            10,7,19
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("representation", 1, "Whether a group takes part by its share of the population")
                .estimates("The group's share of participants, and that over its share of the population.")
                .assumes("Meetings are like others that could have been held.", "The share of the population is known.")
                .fails("Few meetings.", "Being there is not being heard.")
                .paper("Cochran 1977, ratio to size; Lumley 2010")
                .reads(
                        Role.of("members", Role.Kind.COUNT, "Participants of the group at each meeting."),
                        Role.of("participants", Role.Kind.COUNT, "All participants at each meeting."))
                .offers(Setting.number("population_share", "", "Share of the group in the population.", 1e-6, 1))
                .example(EXAMPLE, List.of("members=women", "participants=all"), List.of("population_share=0.51"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] members = study.numbers("members");
        double[] all = study.numbers("participants");
        if (!study.given("population_share")) {
            throw new Refused(Code.DENOMINATOR_UNKNOWN, "The group's share of the population is not known.");
        }
        double persons = 0;
        for (int i = 0; i < all.length; i++) {
            if (members[i] > all[i]) {
                throw new Refused(Code.BAD_VALUES, "A meeting has more members of the group than participants.");
            }
            persons += all[i];
        }
        double known = study.number("population_share");
        Design design = Design.simple(Estimates.ones(all.length));
        Estimated share = Given.tried(() -> Estimates.ratio(design, members, all, Estimates.everybody(design)));
        if (all.length < 3 || !(share.se() > 0)) {
            throw new Refused(Code.FEW_CLUSTERS, "Too few meetings, or all alike: how they vary cannot be seen.");
        }
        Limits limits =
                Given.tried(() -> SurveyShares.limits(SurveyShares.Method.LOGIT, share, all.length, Given.half(study)));
        List<Estimate> found = new ArrayList<>();
        found.add(estimate("share of participants", share, limits, 1));
        found.add(estimate("representation ratio", share, limits, known));
        Result.Maker answer = Result.of(card(), study)
                .standardError("linearised over meetings")
                .interval("Student t interval on the logit scale, meetings as clusters")
                .count("meetings", all.length)
                .count("persons", (long) persons)
                .guard(Guard.atLeast(Code.FEW_CLUSTERS, all.length, 10, "meetings"))
                .guard(Guard.atLeast(Code.TOO_FEW_ROWS, persons, 50, "persons"));
        found.forEach(answer::estimate);
        return answer.done();
    }

    private static Estimate estimate(String name, Estimated share, Limits limits, double over) {
        return new Estimate(
                name,
                share.value() / over,
                share.se() / over,
                Double.NaN,
                share.df(),
                Double.NaN,
                limits.low() / over,
                limits.high() / over);
    }
}
