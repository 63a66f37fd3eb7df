package org.baraza.app.cli.commands;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.app.cli.Numbers;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.plan.AreaUse;
import org.baraza.core.compare.plan.ImpactReport;
import org.baraza.core.compare.plan.Run;
import org.baraza.core.compare.plan.Treatment;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.plans.LockedPlan;

/** An answer on a terminal, and for scripts. */
final class ReportText {

    private ReportText() {}

    static void show(ImpactPlans.Answered answered, PrintStream out) {
        ImpactReport report = answered.report();
        LockedPlan locked = answered.locked();
        out.println(report.plan().mission() + ", " + report.plan().country() + ": "
                + report.plan().outcome().english() + " where "
                + report.plan().treatment().english() + ", " + report.plan().months());
        out.println();
        out.println("  " + report.verdict().kind().name().replace('_', ' ')
                + (report.codes().isEmpty()
                        ? ""
                        : "  ("
                                + String.join(
                                        ", ",
                                        report.codes().stream().map(Code::name).toList()) + ")"));
        out.println("  " + report.sentence().english());
        out.println();
        out.println("Areas");
        for (AreaUse.Use use : AreaUse.Use.values()) {
            if (report.areas(use) > 0) {
                out.println("  " + report.areas(use) + "  " + use.english());
            }
        }
        out.println(
                "  Of those that count, " + report.quiet() + " never had anything of what is counted and say nothing.");
        out.println(PlanCommand.told(report.before()));
        section("What was seen; this describes and does not explain", report.description(), out);
        section("Other methods; never used to pick a nicer answer", report.others(), out);
        section("The same method, read otherwise", report.reruns(), out);
        section("Further outcomes; exploratory", report.exploratory(), out);
        out.println("What had to hold");
        report.guards().forEach(g -> out.println("  " + guard(g)));
        if (!report.main().assumptions().isEmpty()) {
            out.println("It rests on");
            report.main().assumptions().forEach(a -> out.println("  " + a));
        }
        out.println("Data");
        answered.dataSets()
                .forEach(d -> out.println("  " + d.id() + "  " + d.source() + "  "
                        + d.source().licence() + "  sha256 " + d.snapshotSha256()));
        out.println("  " + answered.boundaries() + ".");
        out.println("  " + answered.carryForward());
        report.cautions().forEach(c -> out.println("  " + c));
        out.println("Plan " + locked.id() + " of " + locked.at() + ", sha256 " + locked.sha256()
                + locked.supersedes().map(s -> ", in place of " + s).orElse(""));
        out.println("Program " + answered.program() + ", " + report.plan().method() + ", seed "
                + report.plan().seed() + ", numbers sha256 " + report.numbersSha256());
        if (!answered.method()) {
            out.println("The method has changed since the plan was fixed.");
        }
    }

    private static void section(String title, List<Run> runs, PrintStream out) {
        if (runs.isEmpty()) {
            return;
        }
        out.println(title);
        for (Run run : runs) {
            String verdict = run.result()
                    .verdict()
                    .map(v -> "  " + v.kind().name().replace('_', ' '))
                    .orElse("");
            String first = run.result().estimates().stream()
                    .findFirst()
                    .map(e -> e.name() + " " + number(e))
                    .orElseGet(() -> run.result().sentences().stream()
                            .findFirst()
                            .map(s -> s.english())
                            .orElse(""));
            out.println("  " + run.name() + "  " + PlanChoices.name(run.outcome()) + "  "
                    + run.result().method() + "  " + first + verdict);
        }
    }

    /** No interval, no number: where a method gives none, it says so. */
    private static String number(Estimate e) {
        return Double.isNaN(e.low()) && Double.isNaN(e.high())
                ? "no interval, so no number"
                : round(e.value()) + " (" + round(e.low()) + " to " + round(e.high()) + ")";
    }

    private static String round(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "unknown";
    }

    private static String guard(Guard g) {
        String found = Double.isNaN(g.value()) ? "" : ": " + round(g.value()) + " against " + round(g.threshold());
        return g.state().name().replace('_', ' ').toLowerCase(Locale.ROOT) + "  " + g.code() + "  " + g.rule() + found;
    }

    /** Every estimate of every run; what does not exist is empty. */
    static void rows(ImpactReport report, DoorOut.Rows rows) {
        report.runs()
                .forEach(run -> run.result()
                        .estimates()
                        .forEach(e -> rows.row(
                                run.name(),
                                PlanChoices.name(run.outcome()),
                                run.result().method() + " " + e.name(),
                                Numbers.exact(e.value()),
                                Numbers.exact(e.low()),
                                Numbers.exact(e.high()))));
    }

    static Map<String, Object> json(ImpactPlans.Answered answered) {
        ImpactReport report = answered.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("plan", answered.locked().id());
        json.put("sha256", answered.locked().sha256());
        json.put("locked_at", answered.locked().at().toString());
        json.put("supersedes", answered.locked().supersedes());
        json.put("text", answered.locked().text());
        json.put("verdict", report.verdict().kind().name());
        json.put("codes", report.codes().stream().map(Enum::name).toList());
        json.put("sentence", report.sentence().english());
        Map<String, Object> areas = new LinkedHashMap<>();
        for (AreaUse.Use use : AreaUse.Use.values()) {
            areas.put(PlanChoices.name(use), report.areas(use));
        }
        json.put("areas", areas);
        json.put("quiet_areas", report.quiet());
        if (report.plan().treatment() == Treatment.BASE_ARRIVES) {
            json.put("area_list", report.uses().stream().map(ReportText::json).toList());
        }
        json.put(
                "runs",
                report.runs().stream()
                        .map(run -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("run", run.name());
                            one.put("outcome", PlanChoices.name(run.outcome()));
                            one.putAll(Answers.json(
                                    Estimators.get(run.result().method()).card(), run.result()));
                            if (report.plan().treatment() != Treatment.BASE_ARRIVES) {
                                one.remove("tables");
                            }
                            return one;
                        })
                        .toList());
        json.put(
                "false_discovery",
                report.falseDiscovery().stream()
                        .map(q -> Double.isNaN(q) ? "" : String.valueOf(q))
                        .toList());
        json.put(
                "guards",
                report.guards().stream()
                        .map(g -> PlanChoices.name(g.code()) + " " + g.state())
                        .toList());
        json.put("data", answered.dataSets().stream().map(ReportText::json).toList());
        json.put("boundaries", answered.boundaries());
        json.put("carry_forward", answered.carryForward());
        json.put("cautions", report.cautions());
        json.put("program", answered.program());
        json.put("numbers_sha256", report.numbersSha256());
        return json;
    }

    private static Map<String, Object> json(AreaUse use) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pcode", use.pcode());
        json.put("use", PlanChoices.name(use.use()));
        json.put("start", use.start().map(Object::toString));
        json.put("earliest_start", use.earliest().map(Object::toString));
        return json;
    }

    private static Map<String, Object> json(DataSet d) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", d.id());
        json.put("source", d.source().toString());
        json.put("licence", d.source().licence());
        json.put("citation", d.source().citation());
        json.put("snapshot_sha256", d.snapshotSha256());
        json.put("file_sha256", d.fileSha256());
        return json;
    }
}
