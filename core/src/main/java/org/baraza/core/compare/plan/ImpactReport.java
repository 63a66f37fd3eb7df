package org.baraza.core.compare.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Verdict;

/**
 * The answer to a plan, with everything it rests on.
 *
 * @param plan as it was locked
 * @param uses what became of each area
 * @param quiet areas that would count but in which nothing was ever counted, so that they say nothing
 * @param verdict what may be said in a word
 * @param sentence what may be said in a sentence
 * @param main the method that decides, on the outcome that decides
 * @param course what was counted by calendar year in areas under it and in the others, as published; counts, no estimates;
 *     empty where so few areas have a partner that it would show which
 * @param description before and after, of areas under it and of the others; describes and does not explain; empty where the
 *     course is
 * @param others other methods on the same outcome; never used to pick a nicer answer
 * @param reruns the same method under other readings of the data
 * @param exploratory further outcomes
 * @param falseDiscovery for each of these the smallest share of false finds at which it would be named; NaN where it has
 *     no answer
 * @param before how small a change could be told, from the time before
 * @param guards everything that had to hold, those of the method and those of the data
 * @param cautions what the reader must know of the data
 */
public record ImpactReport(
        ImpactPlan plan,
        List<AreaUse> uses,
        int quiet,
        Verdict verdict,
        Sentence sentence,
        Result main,
        List<Year> course,
        List<Run> description,
        List<Run> others,
        List<Run> reruns,
        List<Run> exploratory,
        List<Double> falseDiscovery,
        Detectable before,
        List<Guard> guards,
        List<String> cautions) {

    private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

    /**
     * A calendar year, or the part of it within the plan's months.
     *
     * @param year which
     * @param underIt counted in areas that ever come under it
     * @param areasUnderIt how many area-months of these were looked at
     * @param others counted in the areas compared with
     * @param areasOthers how many area-months of these were looked at
     * @param begun in how many areas it began in that year
     */
    public record Year(int year, long underIt, int areasUnderIt, long others, int areasOthers, int begun) {}

    public ImpactReport {
        course = List.copyOf(course);
        uses = List.copyOf(uses);
        description = List.copyOf(description);
        others = List.copyOf(others);
        reruns = List.copyOf(reruns);
        exploratory = List.copyOf(exploratory);
        falseDiscovery = List.copyOf(falseDiscovery);
        guards = List.copyOf(guards);
        cautions = List.copyOf(cautions);
    }

    public boolean refused() {
        return verdict.kind() == Verdict.Kind.REFUSED;
    }

    public long areas(AreaUse.Use use) {
        return uses.stream().filter(u -> u.use() == use).count();
    }

    /** The guards that refuse a verdict. */
    public List<Guard> failed() {
        return guards.stream().filter(Guard::failed).toList();
    }

    /** Why a verdict is refused, or a caution beside it. */
    public List<Code> codes() {
        return verdict.codes();
    }

    /** Every run, the one that decides first. */
    public List<Run> runs() {
        return Stream.of(List.of(new Run("main", plan.outcome(), main)), description, others, reruns, exploratory)
                .flatMap(List::stream)
                .toList();
    }

    /** Every number by name, to ten digits: the same data, plan, seed and version give the same lines. */
    public List<String> numbers() {
        List<String> lines = new ArrayList<>();
        runs().forEach(run -> {
            String name = run.name() + " " + run.outcome();
            run.result().estimates().forEach(e -> {
                lines.add(name + " " + e.name() + " " + ten(e.value()));
                lines.add(name + " " + e.name() + " error " + ten(e.standardError()));
                lines.add(name + " " + e.name() + " low " + ten(e.low()));
                lines.add(name + " " + e.name() + " high " + ten(e.high()));
            });
            run.result().counts().forEach((key, value) -> lines.add(name + " " + key + " " + value));
            run.result().diagnostics().forEach((key, value) -> lines.add(name + " " + key + " " + ten(value)));
            run.result()
                    .tables()
                    .forEach(table -> table.columns()
                            .forEach((column, cells) -> lines.add(name + " " + table.name() + " " + column + " "
                                    + cells.stream()
                                            .map(c -> c instanceof Double d ? ten(d) : String.valueOf(c))
                                            .toList())));
        });
        guards.forEach(g -> lines.add("guard " + g.code() + " " + ten(g.value()) + " " + g.state()));
        return lines;
    }

    /** Digest of {@link #numbers}, lower-case hex. */
    public String numbersSha256() {
        return ImpactPlan.sha256(String.join("\n", numbers()));
    }

    private static String ten(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(TEN_DIGITS).stripTrailingZeros().toString()
                : String.valueOf(value);
    }
}
