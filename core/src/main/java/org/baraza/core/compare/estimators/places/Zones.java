package org.baraza.core.compare.estimators.places;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.measure.places.Scan;

/** The circle of areas that stands out most. */
@AutoService(Estimator.class)
public final class Zones implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("zone-scan", 1, "Where events are concentrated (circular scan)")
                .estimates("The circle of areas whose events stand out most from what was expected there.")
                .assumes("Zones are about round.", "Every area was reported on alike.")
                .fails(
                        "The Poisson p calls ordinary unrest a cluster: give earlier months and go by the rank among them.",
                        "Fewer than 39 earlier months carry no claim at 5 percent.")
                .paper("Kulldorff 1997")
                .reads(
                        Maps.AREA,
                        Role.of("events", Role.Kind.COUNT, "Events of each area in the month looked at."),
                        Role.optional("expected", Role.Kind.NUMBER, "Expected events, or the population."),
                        Role.optionalSeveral("history", Role.Kind.COUNT, "Events of earlier months, a column a month."),
                        Role.of("x", Role.Kind.NUMBER, "Longitude, or a coordinate on a plane."),
                        Role.of("y", Role.Kind.NUMBER, "Latitude, or the other coordinate."))
                .offers(
                        Setting.number("most_share", "0.2", "Of what is expected that a zone may hold.", 0.001, 0.5),
                        Setting.whole("zones", "1", "How many zones without a common area.", 1, 50),
                        Setting.whole("draws", "0", "Draws for the Poisson p; 0 for none.", 0, 1_000_000),
                        Setting.choice("distance", "great-circle-km", "Of x and y.", "great-circle-km", "plane"))
                .seed("The draws of the Poisson p.")
                .example(
                        EXAMPLE,
                        List.of("area=area", "events=now", "expected=people", "x=x", "y=y"),
                        List.of("distance=plane", "most_share=0.5", "draws=99"))
                .done();
    }

    private static final String EXAMPLE = """
            area,now,people,x,y
            A,2,1000,0,0
            B,1,900,1,0
            C,3,1100,2,0
            D,2,950,0,1
            E,9,1000,1,1
            F,12,1050,2,1
            G,1,1000,0,2
            H,8,980,1,2
            I,11,1020,2,2
            """;

    @Override
    public Result run(Study study) {
        List<String> names = Maps.names(study);
        double[] events = study.numbers("events");
        if (names.size() < 5 || Arrays.stream(events).sum() < 1) {
            throw new Refused(Code.FEW_EVENTS, "Too few areas or events to look for a zone.");
        }
        Scan scan = new Scan(Maps.distances(study), study.number("most_share"));
        List<double[]> history = study.allNumbers("history");
        double[][] months = new double[history.size() + 1][];
        for (int t = 0; t < history.size(); t++) {
            months[t] = history.get(t);
        }
        months[history.size()] = events;
        double[] expected = expected(study, months);
        List<Scan.Zone> zones = scan.zones(events, expected, study.whole("zones"));
        Result.Maker answer = Result.of(card(), study);
        List<String> members = new ArrayList<>();
        for (int z = 0; z < zones.size(); z++) {
            Scan.Zone zone = zones.get(z);
            answer.estimate(Estimate.test(
                    "log likelihood ratio " + (z + 1), zone.logRatio(), zone.logRatio(), Double.NaN, Double.NaN));
            members.add(String.join(
                    " ", Arrays.stream(zone.areas()).mapToObj(names::get).toList()));
        }
        answer.table(Tabled.named("zones")
                .texts("centre", zones.stream().map(z -> names.get(z.centre())).toList())
                .texts("areas", members)
                .numbers("events", zones.stream().mapToDouble(Scan.Zone::count).toArray())
                .numbers(
                        "expected",
                        zones.stream().mapToDouble(Scan.Zone::expected).toArray())
                .numbers(
                        "log_likelihood_ratio",
                        zones.stream().mapToDouble(Scan.Zone::logRatio).toArray())
                .done());
        ranks(answer, study, scan, months, events, expected);
        return answer.count("areas", names.size())
                .count("events", (long) Arrays.stream(events).sum())
                .guard(Guard.atLeast(Code.FEW_UNITS, names.size(), 20, "areas"))
                .done();
    }

    private static double[] expected(Study study, double[][] months) {
        if (study.has("expected")) {
            double[] expected = study.numbers("expected");
            if (Arrays.stream(expected).anyMatch(e -> !(e > 0))) {
                throw new Refused(Code.DENOMINATOR_UNKNOWN, "What is expected must be above 0 everywhere.");
            }
            return expected;
        }
        if (months.length < 2) {
            throw new Misuse("zone-scan needs a column as \"expected\", or earlier months as \"history\".");
        }
        return Scan.othersMean(months, months.length - 1);
    }

    private static void ranks(
            Result.Maker answer, Study study, Scan scan, double[][] months, double[] events, double[] expected) {
        int earlier = months.length - 1;
        answer.guard(Guard.atLeast(Code.SHORT_PRE, earlier, 39, "earlier months"));
        if (earlier >= 2) {
            answer.number("rank among earlier months", Scan.lastRank(scan.history(months)))
                    .count("earlier_months", earlier);
        } else {
            answer.note("Without earlier months it cannot be said whether this zone is unusual here.");
        }
        if (study.whole("draws") > 0) {
            answer.number("poisson p", scan.poissonP(events, expected, study.whole("draws"), study.seed()))
                    .note("The Poisson p is far too small where events come in waves.");
        }
    }
}
