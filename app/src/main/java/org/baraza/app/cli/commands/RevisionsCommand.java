package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Collectors;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Csv;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Revision;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.DataKind;
import org.baraza.core.record.DataSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Shows what changed between two versions of an event data set. */
@AutoService(Command.class)
public final class RevisionsCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("revisions", "Shows what changed between two versions of an event data set.")
                .addOption(Options.text("--country", "ISO3", "Only events of this country."))
                .addOption(Options.flag("--csv", "CSV with event_id,what,field,before,after."))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("VERSION")
                        .arity("0..2")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(
                                "Older and newer: data set ids, or versions such as 21.1. Without them, lists the versions.")
                        .build());
        return Options.teach(
                spec,
                "Publishers revise the past. Only months and countries that both versions cover are compared.",
                """
                baraza revisions
                baraza revisions --country XXA 21.1 23.1""",
                "0 shown   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        List<String> names = given.matchedPositionalValue(0, List.of());
        if (names.size() == 1) {
            throw new WrongUse("Name two versions, the older first, or none to list them.");
        }
        return Options.withDesk(given, tools, desk -> {
            List<DataSet> versions = desk.register().listDataSets().stream()
                    .filter(dataSet -> dataSet.kind() == DataKind.EVENTS)
                    .toList();
            if (names.isEmpty()) {
                versions.forEach(v -> tools.terminal()
                        .out()
                        .println(v.id() + "  " + v.source() + "  " + Numbers.grouped(v.kept()) + " events"));
            } else {
                compare(given, desk, get(names.getFirst(), versions), get(names.getLast(), versions), tools);
            }
            return Exit.GOOD;
        });
    }

    private static DataSet get(String name, List<DataSet> versions) {
        List<DataSet> found = versions.stream()
                .filter(v -> v.id().equals(name) || v.source().version().equals(name))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new WrongUse("There is no event data set \"" + name + "\". "
                    + Nearest.hint(name, versions.stream().map(DataSet::id).toList()));
        }
        throw new WrongUse(
                "\"" + name + "\" could be " + found.stream().map(DataSet::id).collect(Collectors.joining(" or "))
                        + "; name the data set by its id.");
    }

    private static void compare(ParseResult given, Desk desk, DataSet older, DataSet newer, Tools tools) {
        Revision revision = desk.revision(older, newer, Options.find(given, "--country"));
        var out = tools.terminal().out();
        if (Options.has(given, "--csv")) {
            Csv csv = new Csv(out);
            csv.row("event_id", "what", "field", "before", "after");
            for (Revision.Change change : revision.changes()) {
                String what = word(change);
                if (change.fields().isEmpty()) {
                    csv.row(change.eventId(), what, "", "", "");
                }
                change.fields().forEach(f -> csv.row(change.eventId(), what, f.name(), f.before(), f.after()));
            }
            return;
        }
        out.println(older.source() + " to " + newer.source() + ", " + revision.scope() + ": "
                + Numbers.grouped(revision.same()) + " alike, " + count(revision, Revision.What.ADDED) + " added, "
                + count(revision, Revision.What.WITHDRAWN) + " withdrawn, " + count(revision, Revision.What.CHANGED)
                + " changed.");
        for (Revision.Change change : revision.changes()) {
            out.println("  " + change.eventId() + "  " + word(change)
                    + change.fields().stream()
                            .map(f -> "  " + f.name() + " " + f.before() + " -> " + f.after())
                            .collect(Collectors.joining()));
        }
    }

    private static String word(Revision.Change change) {
        return switch (change.what()) {
            case ADDED -> "added";
            case WITHDRAWN -> "withdrawn";
            case CHANGED -> "changed";
        };
    }

    private static String count(Revision revision, Revision.What what) {
        return Numbers.grouped(
                revision.changes().stream().filter(c -> c.what() == what).count());
    }
}
