package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Keys;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Terminal;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.BackupReport;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.EntryCard;
import org.baraza.app.desk.EntryQuestion;
import org.baraza.app.desk.EntryReach;
import org.baraza.app.desk.Sheets;
import org.baraza.app.desk.SignedHead;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.disclosure.Column;
import org.baraza.core.protect.disclosure.Sheet;
import org.baraza.core.record.Mission;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes what outlasts a mission: a folder in open formats that is read without this program. */
@AutoService(Command.class)
public final class ArchiveCommand implements Command {

    private static final int ENTRIES_AT_ONCE = 500;
    private static final int HEADS = 100;
    private static final String COLUMNS = "columns.csv";
    private static final String LEFT_OUT = "left-out.csv";
    private static final String JOURNAL = "journal.jsonl";
    private static final String JOURNAL_COUNTS = "tables/journal-counts.csv";
    private static final String HEADS_FILE = "heads.txt";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                        "archive", "Writes what outlasts a mission: a folder that is read without this program.")
                .addOption(Options.required(Options.text("--mission", "NAME", "The mission.")))
                .addOption(Options.required(Options.text(
                        "--protocol", "ID", "The sharing protocol it leaves under; baraza protocols lists them.")))
                .addOption(OptionSpec.builder("--to")
                        .paramLabel("DIR")
                        .type(Path.class)
                        .required(true)
                        .description("The new folder. It bears this name only when it is whole and on disk.")
                        .build())
                .addOption(Options.flag(
                        "--sealed",
                        "For the organisation's own records: the whole site, locked, in place of open tables."));
        return Options.teach(
                Keys.withKeyOptions(spec), """
                Tables in CSV, pages that open from the disk, the hashes of the journal with its signed heads, and in five
                languages what each file is. Nobody is in it: everything leaves by the one door, as far as the protocol
                lets it, and left-out.csv says what does not and why. With --sealed it holds one locked backup, to be
                opened with baraza restore and its key, and the protocol must cover the journal whole.""", """
                baraza archive --site site --mission UNMADE --protocol handover-2026 --to unmade-open
                baraza archive --site site --mission UNMADE --protocol archive-2026 --sealed --key-file k --to unmade""", "0 written   2 wrong use, or it may not leave   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        Path to = Options.<Path>find(given, "--to").orElseThrow();
        String protocol = Options.<String>find(given, "--protocol").orElseThrow();
        String name = Options.<String>find(given, "--mission").orElseThrow();
        try (ArchiveFolder folder = ArchiveFolder.open(to)) {
            if (Options.has(given, "--sealed")) {
                sealed(given, tools, folder, name, protocol);
            } else {
                int unused = Options.withDesk(given, tools, desk -> {
                    Mission mission = Missions.get(desk, name);
                    new Open(desk, mission, protocol, tools, folder).write();
                    return Exit.GOOD;
                });
            }
            folder.finish();
        }
        tools.terminal().clearProgress();
        tools.terminal()
                .out()
                .println("Archived " + name + " in " + to + ". Check it with: cd " + to + " && sha256sum -c "
                        + ArchiveFolder.DIGESTS);
        return Exit.GOOD;
    }

    private static void sealed(ParseResult given, Tools tools, ArchiveFolder folder, String name, String protocol) {
        Terminal terminal = tools.terminal();
        int unused = Options.withDesk(given, tools, desk -> {
            Mission mission = Missions.get(desk, name);
            desk.sharing().door().requireMayLeaveWhole(Sheets.JOURNAL_EXTRACT, wish(Optional.of(protocol), mission));
            Head unused2 = heads(desk, mission, folder);
            readMe(desk, mission, folder, "sealed", new TreeMap<>());
            return Exit.GOOD;
        });
        String file = "site.backup";
        BackupReport made = tools.desks()
                .backups()
                .make(
                        Options.site(given),
                        folder.path(file),
                        Keys.choose(given),
                        terminal.progress("backup", tools.stop()));
        folder.add(file, made.sha256());
        terminal.clearProgress();
        made.findings().forEach(terminal.out()::println);
    }

    private static DoorOut.Wish wish(Optional<String> protocol, Mission mission) {
        return new DoorOut.Wish(protocol, "the archive of " + mission.acronym(), By.operator());
    }

    /**
     * As of what an archive is.
     *
     * @param position of the last entry within the mission; 0 where it has none
     * @param day on which that was signed
     */
    private record Head(long position, LocalDate day) {}

    /** The newest signed head of the mission's chain and of the whole, made now where entries came since. */
    private static Head heads(Desk desk, Mission mission, ArchiveFolder folder) {
        if (!desk.books().makeHeads().holds()) {
            throw new WrongUse(
                    "The journal lacks heads made before, so nobody could rely on an archive of it. Run baraza"
                            + " heads and baraza verify-journal first.");
        }
        List<SignedHead> heads = desk.books().listHeads(HEADS);
        List<SignedHead> newest = List.of(mission.acronym(), SignedHead.WHOLE).stream()
                .flatMap(chain -> heads.stream()
                        .filter(h -> h.chain().equals(chain))
                        .max((a, b) -> Long.compare(a.position(), b.position()))
                        .stream())
                .toList();
        StringBuilder text = new StringBuilder();
        newest.forEach(h -> text.append(h.line()).append('\n'));
        folder.text(HEADS_FILE, text + "# " + desk.books().headsFingerprint() + "\n");
        return new Head(
                newest.stream()
                        .filter(h -> h.chain().equals(mission.acronym()))
                        .mapToLong(SignedHead::position)
                        .findFirst()
                        .orElse(0),
                newest.stream()
                        .map(h -> LocalDate.ofInstant(h.at(), ZoneOffset.UTC))
                        .max(LocalDate::compareTo)
                        .orElseThrow(() -> new WrongUse(
                                "Nothing was ever written down here, so there is nothing to" + " archive.")));
    }

    /** @param leftOut tables that did not leave, with the reason */
    private static void readMe(
            Desk desk, Mission mission, ArchiveFolder folder, String mode, SortedMap<String, String> leftOut) {
        for (String language : ArchiveWords.LANGUAGES) {
            ArchiveWords words = ArchiveWords.of(language);
            List<String> lines = new ArrayList<>();
            lines.add(words.show("title", mission.acronym()));
            lines.add("");
            lines.add(words.show("lead." + mode));
            lines.add("");
            for (String file : mode.equals("open")
                    ? List.of("tables", "columns", "left-out", "journal", "pages", "heads", "digests")
                    : List.of("backup", "heads", "digests")) {
                lines.add("- " + words.show("file." + file));
            }
            lines.add("");
            lines.add(words.show("check", desk.books().headsFingerprint()));
            if (mode.equals("open")) {
                lines.add("");
                lines.add(words.show("columns"));
                columns().forEach(c -> lines.add("- " + c + ": " + words.show("column." + c)));
                lines.add("");
                lines.add(words.show("left-out"));
                Stream.of(ArchiveKinds.Reason.values())
                        .forEach(r -> lines.add("- " + words.show("reason." + r.name())));
            }
            if (!leftOut.isEmpty()) {
                lines.add("");
                lines.add(words.show("not-left"));
                leftOut.forEach((file, why) -> lines.add("- " + file + ": " + why));
            }
            folder.text("README." + language + ".txt", String.join("\n", lines) + "\n");
        }
    }

    /** An archive anybody the protocol names may read. */
    private record Open(Desk desk, Mission mission, String protocol, Tools tools, ArchiveFolder folder) {

        /** A table that is in the folder. */
        private record Written(String file, Sheet sheet) {}

        void write() {
            Head head = heads(desk, mission, folder);
            List<EntryCard> entries = entries(head.position());
            List<Written> written = new ArrayList<>();
            SortedMap<String, String> notLeft = new TreeMap<>();
            ArchivePages pages = new ArchivePages();
            for (ArchiveTable table : ArchiveTable.all()) {
                String file = "tables/" + table.subject() + ".csv";
                leave(
                                file,
                                table.sheet(),
                                rows -> table.rows(table.counted().list(desk, mission.acronym(), head.day()), rows),
                                written,
                                notLeft)
                        .ifPresent(csv -> pages.add(table.subject(), ArchivePages.rows(csv)));
            }
            var unused = leave(JOURNAL_COUNTS, Sheets.JOURNAL_COUNTS, rows -> counts(entries, rows), written, notLeft);
            if (written.isEmpty()) {
                throw new WrongUse("Nothing of " + mission.acronym() + " may leave under protocol " + protocol + ": "
                        + notLeft.values().iterator().next());
            }
            journal(entries);
            pages.make(mission.acronym()).forEach(folder::text);
            leftOut(notLeft);
            columns(written);
            readMe(desk, mission, folder, "open", notLeft);
        }

        /** @return what left; empty where the door did not let it */
        private Optional<String> leave(
                String file,
                Sheet sheet,
                Consumer<DoorOut.Rows> rows,
                List<Written> written,
                SortedMap<String, String> notLeft) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                var unused = desk.sharing().door().csv(sheet, wish(Optional.of(protocol), mission), out, rows);
            } catch (WrongUse e) {
                notLeft.put(file, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
            folder.write(file, out::writeTo);
            written.add(new Written(file, sheet));
            return Optional.of(out.toString(StandardCharsets.UTF_8));
        }

        /** The mission's entries in their order, as far as the signed head goes. */
        private List<EntryCard> entries(long position) {
            var progress = tools.terminal().progress("journal", tools.stop());
            List<EntryCard> all = new ArrayList<>();
            OptionalLong before = OptionalLong.empty();
            List<EntryCard> some;
            do {
                some = desk.books()
                        .listEntries(
                                new EntryQuestion(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(mission.acronym()),
                                        Optional.empty(),
                                        Optional.empty(),
                                        before),
                                EntryReach.ALL,
                                ENTRIES_AT_ONCE);
                all.addAll(some);
                if (!some.isEmpty()) {
                    before = OptionalLong.of(some.getLast().position());
                }
                progress.at("journal", all.size(), position);
            } while (some.size() == ENTRIES_AT_ONCE);
            return all.reversed().stream()
                    .filter(e -> e.turn().orElse(0) <= position)
                    .toList();
        }

        private static void counts(List<EntryCard> entries, DoorOut.Rows rows) {
            SortedMap<String, SortedMap<Month, Long>> counts = new TreeMap<>();
            entries.forEach(e -> counts.computeIfAbsent(e.kind(), _ -> new TreeMap<>())
                    .merge(Month.of(LocalDate.ofInstant(e.happenedAt(), ZoneOffset.UTC)), 1L, Long::sum));
            counts.forEach((kind, months) ->
                    months.forEach((month, n) -> rows.row(kind, month.toString(), String.valueOf(n))));
        }

        private void journal(List<EntryCard> entries) {
            folder.write(JOURNAL, out -> {
                var unused = desk.sharing()
                        .door()
                        .document(
                                Sheets.JOURNAL_HASHES,
                                wish(Optional.empty(), mission),
                                out,
                                to -> entries.forEach(e -> Json.line(to, line(e))));
            });
        }

        private static Map<String, Object> line(EntryCard entry) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("kind", entry.kind());
            line.put("hash", entry.hash());
            return line;
        }

        private void leftOut(SortedMap<String, String> notLeft) {
            ArchiveWords words = ArchiveWords.of("en");
            folder.write(LEFT_OUT, out -> {
                var unused = desk.sharing()
                        .door()
                        .csv(Sheets.ARCHIVE_LEFT_OUT, wish(Optional.empty(), mission), out, rows -> {
                            ArchiveKinds.leftOut()
                                    .forEach((kind, reason) ->
                                            rows.row(kind, "", word(reason), words.show("reason." + reason.name())));
                            notLeft.forEach((file, why) -> rows.row("", file, "not-let", why));
                        });
            });
        }

        private void columns(List<Written> written) {
            ArchiveWords words = ArchiveWords.of("en");
            written.add(new Written(LEFT_OUT, Sheets.ARCHIVE_LEFT_OUT));
            written.add(new Written(JOURNAL, Sheets.JOURNAL_HASHES));
            written.add(new Written(COLUMNS, Sheets.ARCHIVE_COLUMNS));
            folder.write(COLUMNS, out -> {
                var unused = desk.sharing()
                        .door()
                        .csv(
                                Sheets.ARCHIVE_COLUMNS,
                                wish(Optional.empty(), mission),
                                out,
                                rows -> written.forEach(w -> w.sheet()
                                        .columns()
                                        .forEach(c -> rows.row(
                                                w.file(),
                                                c.name(),
                                                word(c.kind()),
                                                words.show("column." + c.name())))));
            });
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Every column an open archive can have. */
    static List<String> columns() {
        return Stream.concat(
                        ArchiveTable.all().stream().map(ArchiveTable::sheet),
                        Stream.of(
                                Sheets.JOURNAL_COUNTS,
                                Sheets.JOURNAL_HASHES,
                                Sheets.ARCHIVE_COLUMNS,
                                Sheets.ARCHIVE_LEFT_OUT))
                .flatMap(s -> s.columns().stream())
                .map(Column::name)
                .distinct()
                .toList();
    }
}
