package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Revision;
import org.baraza.app.desk.Sheets;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.DataKind;
import org.baraza.core.measure.Choice;
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
                .addOption(Options.text(
                        "--country",
                        "ISO3",
                        "Only events of this country. Alone, compares the two newest versions that cover it."))
                .addOption(Options.text(
                        "--older", "VERSION", "The older one; the newest before the newer one when left out."))
                .addOption(Options.text("--newer", "VERSION", "The newer one; the newest when left out."))
                .addOption(Options.flag("--csv", "CSV with event_id,what,field,before,after."))
                .addOption(Options.flag("--json", "One JSON object, for scripts."))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("VERSION")
                        .arity("0..2")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("Older and newer, instead of the two options: data set ids, or versions such as"
                                + " 21.1.")
                        .build());
        return Options.teach(spec, """
                Publishers revise the past. Only months and countries that both versions cover are compared, and only
                fields that both state. Without a country and without versions, lists the versions there are.
                An event is added, withdrawn or changed; a changed one is shown field by field.
                With --json: older, newer, scope, same, added, withdrawn, changed, fields, changes.""", """
                baraza revisions
                baraza revisions --country XXB
                baraza revisions --country XXB --older 24.1 --newer 25.1 --csv > revisions.csv""", "0 shown   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        List<String> names = given.matchedPositionalValue(0, List.of());
        Optional<String> older = name(given, "--older", names, 0);
        Optional<String> newer = name(given, "--newer", names, 1);
        Optional<String> country = Options.find(given, "--country");
        return Options.withDesk(given, tools, desk -> {
            List<DataSet> versions = desk.register().listDataSets().stream()
                    .filter(dataSet -> dataSet.kind() == DataKind.EVENTS)
                    .toList();
            if (older.isEmpty() && newer.isEmpty() && country.isEmpty()) {
                list(versions, given, tools.terminal().out());
                return Exit.GOOD;
            }
            List<DataSet> covering = covering(versions, country);
            DataSet after = newer.map(name -> get(name, versions)).orElseGet(() -> newest(covering));
            DataSet before = older.map(name -> get(name, versions)).orElseGet(() -> newestBefore(after, covering));
            show(given, desk, desk.revision(before, after, country), tools.terminal().out());
            return Exit.GOOD;
        });
    }

    private static Optional<String> name(ParseResult given, String option, List<String> names, int at) {
        if (names.size() == 1) {
            throw new WrongUse("Name two versions, the older first, or none.");
        }
        Optional<String> named = Options.find(given, option);
        if (named.isPresent() && !names.isEmpty()) {
            throw new WrongUse("Name the versions with --older and --newer or without, not both.");
        }
        return named.isPresent() || names.isEmpty() ? named : Optional.of(names.get(at));
    }

    private static void list(List<DataSet> versions, ParseResult given, PrintStream out) {
        for (DataSet version : versions) {
            if (Options.has(given, "--json")) {
                Json.line(out, json(version));
            } else {
                out.println(
                        version.id() + "  " + version.source() + "  " + Numbers.grouped(version.kept()) + " events");
            }
        }
    }

    private static List<DataSet> covering(List<DataSet> versions, Optional<String> country) {
        List<DataSet> covering = versions.stream()
                .filter(v -> country.isEmpty() || v.countries().contains(country.get()))
                .toList();
        if (covering.isEmpty()) {
            List<String> known = versions.stream()
                    .flatMap(v -> v.countries().stream())
                    .distinct()
                    .sorted()
                    .toList();
            throw new WrongUse("No event data set covers " + country.orElse("any country") + ". "
                    + Nearest.hint(country.orElse(""), known));
        }
        return covering;
    }

    /** The newest version of the publisher whose data were imported last. */
    private static DataSet newest(List<DataSet> covering) {
        DataSet last =
                covering.stream().max(Comparator.comparing(DataSet::importedAt)).orElseThrow();
        return covering.stream()
                .filter(v -> v.source().name().equals(last.source().name()))
                .max(RevisionsCommand::compareAges)
                .orElseThrow();
    }

    private static DataSet newestBefore(DataSet newer, List<DataSet> covering) {
        return covering.stream()
                .filter(v -> v.source().name().equals(newer.source().name()))
                .filter(v -> compareAges(v, newer) < 0)
                .max(RevisionsCommand::compareAges)
                .orElseThrow(() ->
                        new WrongUse("There is no version of " + newer.source().name() + " older than " + newer.id()
                                + " to compare it with. Import one, or name it with --older."));
    }

    private static int compareAges(DataSet a, DataSet b) {
        int byVersion = Choice.compareVersions(a.source().version(), b.source().version());
        return byVersion != 0 ? byVersion : a.importedAt().compareTo(b.importedAt());
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

    private static void show(ParseResult given, Desk desk, Revision revision, PrintStream out) {
        String cut = revision.older().id() + " and " + revision.newer().id();
        DoorOut.Wish wish = DoorOut.Wish.ofOperator(cut);
        if (Options.has(given, "--json")) {
            var unused =
                    desk.sharing().door().document(Sheets.REVISIONS, wish, out, to -> Json.line(to, json(revision)));
        } else if (Options.has(given, "--csv")) {
            var unused = desk.sharing().door().csv(Sheets.REVISIONS, wish, out, csv -> writeCsv(revision, csv));
        } else {
            write(revision, out);
        }
    }

    private static void write(Revision revision, PrintStream out) {
        out.println(revision.older().source() + " to " + revision.newer().source());
        out.println(revision.scope());
        out.println("  " + Numbers.grouped(revision.same()) + " alike, "
                + Numbers.grouped(count(revision, Revision.What.ADDED)) + " added, "
                + Numbers.grouped(count(revision, Revision.What.WITHDRAWN)) + " withdrawn, "
                + Numbers.grouped(count(revision, Revision.What.CHANGED)) + " changed");
        fields(revision).forEach((name, n) -> out.println("  " + Numbers.grouped(n) + " with another " + name));
        for (Revision.Change change : revision.changes()) {
            out.println("  " + change.eventId() + "  " + word(change.what())
                    + change.fields().stream()
                            .map(f -> "  " + f.name() + " " + f.before() + " -> " + f.after())
                            .collect(Collectors.joining()));
        }
    }

    private static void writeCsv(Revision revision, DoorOut.Rows csv) {
        for (Revision.Change change : revision.changes()) {
            String what = word(change.what());
            if (change.fields().isEmpty()) {
                csv.row(change.eventId(), what, "", "", "");
            }
            change.fields().forEach(f -> csv.row(change.eventId(), what, f.name(), f.before(), f.after()));
        }
    }

    private static Map<String, Object> json(Revision revision) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("older", json(revision.older()));
        object.put("newer", json(revision.newer()));
        object.put("scope", revision.scope());
        object.put("same", revision.same());
        for (Revision.What what : Revision.What.values()) {
            object.put(word(what), count(revision, what));
        }
        object.put("fields", fields(revision));
        List<Map<String, Object>> changes = new ArrayList<>();
        for (Revision.Change change : revision.changes()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("event_id", change.eventId());
            one.put("what", word(change.what()));
            one.put(
                    "fields",
                    change.fields().stream().map(RevisionsCommand::json).toList());
            changes.add(one);
        }
        object.put("changes", changes);
        return object;
    }

    private static Map<String, Object> json(Revision.Field field) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("field", field.name());
        object.put("before", field.before());
        object.put("after", field.after());
        return object;
    }

    private static Map<String, Object> json(DataSet version) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("dataset", version.id());
        object.put("source", version.source().name());
        object.put("version", version.source().version());
        object.put("events", version.kept());
        return object;
    }

    /** How many events changed in each field. */
    private static Map<String, Long> fields(Revision revision) {
        return revision.changes().stream()
                .flatMap(change -> change.fields().stream())
                .collect(Collectors.groupingBy(Revision.Field::name, TreeMap::new, Collectors.counting()));
    }

    private static String word(Revision.What what) {
        return switch (what) {
            case ADDED -> "added";
            case WITHDRAWN -> "withdrawn";
            case CHANGED -> "changed";
        };
    }

    private static long count(Revision revision, Revision.What what) {
        return revision.changes().stream().filter(c -> c.what() == what).count();
    }
}
