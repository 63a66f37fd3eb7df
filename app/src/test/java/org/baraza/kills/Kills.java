package org.baraza.kills;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.LetIn;
import org.baraza.app.desk.Progress;
import org.baraza.app.store.EmbeddedPostgres;
import org.baraza.app.wiring.Main;
import org.baraza.app.wiring.ReleasedSite;
import org.baraza.app.wiring.Sites;
import org.baraza.core.protect.Role;
import org.baraza.core.record.DataSet;

/**
 * Kills the program and its database at random moments under load, and looks after each kill whether everything that was
 * acknowledged is there exactly once, nothing half-done shows, and the books hold. The same seed kills the same things
 * after the same number of acknowledgements.
 */
public final class Kills implements AutoCloseable {

    /** What is killed, and how often among a hundred. */
    enum Kind {
        /** The program alone; its server goes on. */
        PROGRAM(33),
        /** The postmaster alone, as the system does when memory is short. */
        SERVER(15),
        /** One process of the server. */
        BACKEND(17),
        /** Program and server at once, as when the power goes. */
        ALL(18),
        /** Any of these while the program starts and the database recovers. */
        START(11),
        /** The same while the tables of the first release are brought to this one. */
        MIGRATION(4),
        /** The whole server with its screens, in the middle of what comes in by browser. */
        SCREENS(2);

        private final int share;

        Kind(int share) {
            this.share = share;
        }

        static Kind of(int number, Random chance) {
            if (number < values().length) {
                // Each at least once in a run of any length.
                return values()[number];
            }
            int at = chance.nextInt(100);
            for (Kind kind : values()) {
                at -= kind.share;
                if (at < 0) {
                    return kind;
                }
            }
            return PROGRAM;
        }
    }

    private static final int KILLS_A_SITE = 60;
    private static final int MOST_ACKNOWLEDGEMENTS = 25;
    private static final int LONGEST_PAUSE_MILLIS = 60;
    private static final long PATIENCE_MILLIS = 120_000;
    private static final int KEPT_BACKUPS = 2;

    private final Path folder;
    private final Random chance;
    private final boolean honest;
    private final int rebuildEvery;
    private final int proveEvery;
    private final Map<Kind, Row> table = new EnumMap<>(Kind.class);
    private final List<String> losses = new ArrayList<>();

    /** Everything acknowledged on the site that is killed now, in order. */
    private final List<String> acknowledged = new ArrayList<>();

    /** How much had been acknowledged when each backup was begun. */
    private final Map<String, Integer> begun = new HashMap<>();

    private final Map<String, String> backups = new HashMap<>();

    /** The data sets of the first release; empty until one is needed. */
    private final List<String> firstRelease = new ArrayList<>();

    private Optional<EmbeddedPostgres> proof = Optional.empty();
    private Look look = new Look();
    private Path place = Path.of("");
    private long readyMillis = 4_000;
    private int proofs;
    private int rebuilds;

    /** One kind's figures. */
    private static final class Row {

        private int kills;
        private int acknowledgements;
        private int faults;
        private int cameBack;
        private int wrong;
        private long millis;
    }

    /**
     * @param folder an empty one
     * @param honest false to acknowledge before the work is done, to see that it would be found
     * @param rebuildEvery after how many kills the tables are rebuilt and compared
     * @param proveEvery after how many kills the last backup is restored and compared
     */
    Kills(Path folder, long seed, boolean honest, int rebuildEvery, int proveEvery) {
        this.folder = folder;
        this.chance = new Random(seed);
        this.honest = honest;
        this.rebuildEvery = rebuildEvery;
        this.proveEvery = proveEvery;
    }

    /** {@code --count N --seed N [--dishonest]}; exit 1 when anything was lost. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        int count = Math.toIntExact(number(words, "--count", 100));
        long seed = number(words, "--seed", 1);
        Path folder = Files.createTempDirectory("baraza-kills-");
        int wrong;
        try (Kills kills = new Kills(folder, seed, !words.contains("--dishonest"), 10, 25)) {
            kills.run(count, System.err);
            kills.show(System.out);
            wrong = kills.losses().size();
        }
        if (wrong == 0) {
            delete(folder);
        } else {
            System.out.println("What is left is in " + folder + "; seed " + seed + ".");
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static long number(List<String> words, String name, long usual) {
        int at = words.indexOf(name);
        return at < 0 ? usual : Long.parseLong(words.get(at + 1));
    }

    /** What was wrong, a line each; empty when all is well. */
    List<String> losses() {
        return losses;
    }

    int acknowledgements() {
        return table.values().stream().mapToInt(r -> r.acknowledgements).sum();
    }

    int backupsProved() {
        return proofs;
    }

    void run(int count, PrintStream progress) throws Exception {
        for (int number = 0; number < count; number++) {
            if (number % KILLS_A_SITE == 0) {
                newSite(number);
            }
            Kind kind = Kind.of(number, chance);
            long from = System.nanoTime();
            int before = losses.size();
            Row row = table.computeIfAbsent(kind, k -> new Row());
            kill(kind, number, row);
            row.kills++;
            row.millis += (System.nanoTime() - from) / 1_000_000;
            row.wrong += losses.size() - before;
            losses.subList(before, losses.size()).replaceAll(l -> "kill " + kind + ": " + l);
            progress.printf(
                    "%d of %d  %s  %d acknowledged  %d wrong%n",
                    number + 1, count, kind, acknowledged.size(), losses.size());
        }
        if (!backups.isEmpty()) {
            prove();
        }
    }

    private void newSite(int number) throws IOException, InterruptedException {
        Path template = folder.resolve("template");
        if (!Files.exists(template)) {
            open(template).close();
            if (Child.canTeach()) {
                teach(template);
            }
        }
        if (number > 0) {
            delete(place);
        }
        place = folder.resolve("place-" + number);
        Worker.makePlace(place);
        Child.copy(template, place.resolve("site"));
        acknowledged.clear();
        begun.clear();
        backups.clear();
        look = new Look();
    }

    private void teach(Path template) throws IOException, InterruptedException {
        Path school = folder.resolve("school");
        Worker.makePlace(school);
        Child.copy(template, school.resolve("site"));
        Child child = Child.teach(school.resolve("site"), archive(), Worker.class, school.toString(), "0", "honest");
        Row unnoticed = new Row();
        listenUntilReady(child, unnoticed);
        listen(child, unnoticed, 20);
        child.end();
        delete(school);
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private static Desk open(Path site) {
        Sites sites = new Sites(InstantSource.system());
        return sites.open(site, sites.settings(site));
    }

    private void kill(Kind kind, int number, Row row) throws Exception {
        switch (kind) {
            case MIGRATION -> migration(number, row);
            case SCREENS -> screens(number, row);
            case START -> {
                Child child = worker(place, number);
                child.letBe(chance.nextLong(readyMillis));
                anything(child);
                listen(child, row, Integer.MAX_VALUE);
                check(number);
            }
            default -> {
                Child child = worker(place, number);
                long from = System.nanoTime();
                listenUntilReady(child, row);
                readyMillis = Math.clamp((System.nanoTime() - from) / 1_000_000, 200, 20_000);
                listen(child, row, chance.nextInt(MOST_ACKNOWLEDGEMENTS));
                child.letBe(chance.nextInt(LONGEST_PAUSE_MILLIS));
                under(kind, child, row);
                listen(child, row, Integer.MAX_VALUE);
                check(number);
            }
        }
    }

    private void under(Kind kind, Child child, Row row) throws InterruptedException {
        switch (kind) {
            case PROGRAM -> child.killProgram();
            case ALL -> child.killAll();
            default -> {
                if (kind == Kind.SERVER) {
                    child.killServer();
                } else {
                    child.killBackend(chance);
                }
                // The server is started again beside the program, and the work goes on.
                int before = row.acknowledgements;
                listen(child, row, 1 + chance.nextInt(8));
                row.cameBack += row.acknowledgements > before ? 1 : 0;
                if (chance.nextInt(4) == 0) {
                    child.end();
                } else if (chance.nextBoolean()) {
                    child.killAll();
                } else {
                    child.killProgram();
                }
            }
        }
    }

    private void anything(Child child) throws InterruptedException {
        switch (chance.nextInt(3)) {
            case 0 -> child.killProgram();
            case 1 -> {
                child.killServer();
                child.letBe(chance.nextInt(LONGEST_PAUSE_MILLIS));
                child.killAll();
            }
            default -> child.killAll();
        }
    }

    private Child worker(Path where, int number) throws IOException {
        return Child.start(
                where.resolve("site"),
                archive(),
                Worker.class,
                where.toString(),
                String.valueOf(number + 1),
                honest ? "honest" : "dishonest");
    }

    private void listenUntilReady(Child child, Row row) {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < until && !child.isSilent()) {
            Optional<String> line = child.hear(1_000);
            if (line.isPresent() && line.get().equals("ready .")) {
                return;
            }
        }
        losses.add("the program did not start; what it said is in " + place.resolve("said-Worker"));
    }

    /** Hears what is acknowledged until there is enough of it or no more. */
    private void listen(Child child, Row row, int enough) {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        int heard = 0;
        while (heard < enough && System.nanoTime() < until && !child.isSilent()) {
            Optional<String> line = child.hear(1_000);
            if (line.isPresent()
                    && line.get().endsWith(" .")
                    && hears(line.get().split(" "), row)) {
                heard++;
            }
        }
    }

    /** Whether it was an acknowledgement. */
    private boolean hears(String[] words, Row row) {
        switch (words[0]) {
            case "begun" -> begun.put(words[1], acknowledged.size());
            case "fault" -> row.faults++;
            case "wrong" -> losses.add("read: " + String.join(" ", words));
            case "done" -> {
                acknowledged.add(words[2]);
                row.acknowledgements++;
                return true;
            }
            case "backed-up" -> {
                backups.put(words[1], words[2]);
                if (words[3].equals("noted")) {
                    acknowledged.add(words[2]);
                }
                row.acknowledgements++;
                return true;
            }
            default -> {
                // It read something.
            }
        }
        return false;
    }

    private void check(int number) throws Exception {
        Path site = place.resolve("site");
        boolean rebuild = number % rebuildEvery == rebuildEvery - 1;
        rebuilds += rebuild ? 1 : 0;
        try (Desk desk = open(site)) {
            losses.addAll(look.at(desk, site, acknowledged, rebuild));
        }
        checkBackups();
        if (number % proveEvery == proveEvery - 1 && !backups.isEmpty()) {
            prove();
        }
    }

    /** Every backup that was acknowledged is what it was; older ones make room. */
    private void checkBackups() throws IOException {
        List<String> newestFirst = backups.keySet().stream()
                .sorted(Comparator.comparing((String name) -> number(name)).reversed())
                .toList();
        for (int i = 0; i < newestFirst.size(); i++) {
            String name = newestFirst.get(i);
            Path file = place.resolve("backups").resolve(name);
            if (!Files.exists(file) || !Deed.sha256(Files.readAllBytes(file)).equals(backups.get(name))) {
                losses.add("backup: " + name + " is not what was acknowledged");
            }
            if (i >= KEPT_BACKUPS) {
                Files.deleteIfExists(file);
                String unused = backups.remove(name);
            }
        }
    }

    private static long number(String backup) {
        return Long.parseLong(backup.substring(0, backup.indexOf('.')));
    }

    /** Restores the newest file that bears the name of a backup, acknowledged or not, and looks at it. */
    private void prove() throws Exception {
        Path newest;
        try (Stream<Path> files = Files.list(place.resolve("backups"))) {
            newest = files.filter(f -> f.toString().endsWith(".backup"))
                    .max(Comparator.comparing(f -> number(f.getFileName().toString())))
                    .orElseThrow();
        }
        if (proof.isEmpty()) {
            proof = Optional.of(EmbeddedPostgres.open(Files.createDirectories(folder.resolve("proof"))));
        }
        EmbeddedPostgres server = proof.get();
        String database = "proof" + proofs++;
        Path site = folder.resolve(database);
        String access = "?user=" + server.user() + "&password=" + server.password();
        ask(server, "create database " + database);
        var report = new Sites(InstantSource.system())
                .backups()
                .restore(
                        newest,
                        new BackupKey.KeyFile(place.resolve("key")),
                        site,
                        Optional.of(server.url().replaceFirst("/[a-z]+$", "/" + database) + access),
                        Progress.NONE);
        report.findings().forEach(f -> losses.add("backup: " + newest.getFileName() + " " + f));
        int known = begun.getOrDefault(newest.getFileName().toString(), 0);
        try (Desk desk = open(site)) {
            HashSet<String> found = new HashSet<>(Deed.found(desk));
            acknowledged.subList(0, known).stream()
                    .filter(t -> !found.contains(t))
                    .forEach(t -> losses.add("backup: " + newest.getFileName() + " lacks " + t));
            new Look().at(desk, site, List.of(), false).forEach(w -> losses.add("backup: " + w));
        }
        delete(site);
        ask(server, "drop database " + database);
    }

    private static void ask(EmbeddedPostgres server, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement sql = connection.createStatement()) {
            boolean unused = sql.execute(statement);
        }
    }

    private void migration(int number, Row row) throws Exception {
        Path first = folder.resolve("first-release");
        if (firstRelease.isEmpty()) {
            ReleasedSite.putBack("1", first);
            Path looked = folder.resolve("first-release-seen");
            Child.copy(first, looked);
            try (Desk desk = open(looked)) {
                firstRelease.addAll(ids(desk));
            }
            delete(looked);
        }
        Path old = folder.resolve("old-" + number);
        Worker.makePlace(old);
        Path site = old.resolve("site");
        Child.copy(first, site);
        Child child = worker(old, number);
        child.letBe(chance.nextLong(readyMillis));
        anything(child);
        List<String> heard = new ArrayList<>();
        for (Optional<String> line = child.hear(1_000); line.isPresent(); line = child.hear(1_000)) {
            String[] words = line.get().split(" ");
            if (words[0].equals("done") && line.get().endsWith(" .")) {
                heard.add(words[2]);
            }
        }
        row.acknowledgements += heard.size();
        try (Desk desk = open(site)) {
            losses.addAll(new Look().at(desk, site, heard, true));
            List<String> left = ids(desk);
            firstRelease.stream().filter(id -> !left.contains(id)).forEach(id -> losses.add("lost: " + id));
        }
        delete(old);
    }

    private static List<String> ids(Desk desk) {
        return desk.register().listDataSets().stream().map(DataSet::id).toList();
    }

    /** Somebody who may bring files in, signed in before the program is started: sessions live over restarts. */
    private String session(int number) {
        try (Desk desk = open(place.resolve("site"))) {
            return LetIn.session(desk, "rose-" + number, Role.JMAC, Instant.now());
        }
    }

    private void screens(int number, Row row) throws Exception {
        String session = session(number);
        Child child = Child.start(
                place.resolve("site"),
                archive(),
                Main.class,
                "serve",
                "--site",
                place.resolve("site").toString(),
                "--port",
                "0");
        try (Browser browser = Browser.at(child, PATIENCE_MILLIS, session)) {
            int enough = 3 + chance.nextInt(6);
            for (int i = 0; i < enough; i++) {
                byte[] file = Deed.people(number * 1_000_000L + i);
                if (browser.brings(file)) {
                    acknowledged.add(Deed.sha256(file));
                    row.acknowledgements++;
                }
            }
            if (row.acknowledgements == 0) {
                losses.add("nothing that came in by browser was acknowledged");
            }
            browser.brings(
                    Deed.people(number * 1_000_000L + enough), () -> child.letBe(chance.nextInt(LONGEST_PAUSE_MILLIS)));
            if (chance.nextBoolean()) {
                child.killAll();
            } else {
                child.killProgram();
            }
        }
        check(number);
    }

    void show(PrintStream out) {
        out.printf(
                "%-10s %6s %13s %7s %10s %6s %8s%n",
                "killed", "kills", "acknowledged", "faults", "came back", "wrong", "s a kill");
        int kills = 0;
        for (Map.Entry<Kind, Row> each : table.entrySet()) {
            Row row = each.getValue();
            kills += row.kills;
            out.printf(
                    "%-10s %6d %13d %7d %10d %6d %8.1f%n",
                    each.getKey(),
                    row.kills,
                    row.acknowledgements,
                    row.faults,
                    row.cameBack,
                    row.wrong,
                    row.millis / 1e3 / row.kills);
        }
        out.printf(
                "%d kills, %d acknowledged, %d journals verified, %d rebuilds identical or wrong above, %d backups restored, %d wrong.%n",
                kills, acknowledgements(), kills, rebuilds, proofs, losses.size());
        losses.forEach(out::println);
    }

    private static void delete(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        proof.ifPresent(EmbeddedPostgres::close);
    }
}
