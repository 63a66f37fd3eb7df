package org.baraza.bench.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.HdrHistogram.ConcurrentHistogram;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.SignIns;
import org.baraza.app.store.Database;
import org.baraza.app.wiring.Sites;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;

/**
 * Filled-in forms of 2 KB sent by many telephones at once, each of which waits until it is told that its form is kept.
 * Beside it, in the same run on the same disk: how often the disk itself can be waited for, and how many rows of the same
 * size PostgreSQL takes with a commit each.
 */
public final class Submissions {

    private static final String MISSION = "UNMIL";
    private static final String PASSWORD = "four quiet goats 7";
    private static final int XML_BYTES = 2_048;
    private static final int CONNECTIONS = 8;
    private static final String BOUNDARY = "a-made-up-boundary";
    private static final String FORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
            <h:head><h:title>Village meeting</h:title><model><instance><data id="meeting" version="1"><said/>
            <meta><instanceID/></meta></data></instance></model></h:head>
            <h:body><input ref="/data/said"><label>What was said?</label></input></h:body></h:html>
            """;

    private Submissions() {}

    /** @param args the program's jar, a working folder, seconds to measure, senders, seconds to warm up, and options of the server's Java */
    public static void main(String[] args) throws Exception {
        if (args.length < 5) {
            System.err.println(
                    "Give the jar, a working folder, seconds to measure, how many send and seconds to warm up.");
            System.exit(2);
        }
        Path work = Files.createDirectories(Path.of(args[1]));
        int seconds = Integer.parseInt(args[2]);
        int senders = Integer.parseInt(args[3]);
        int warmUp = Integer.parseInt(args[4]);
        Path site = work.resolve("submissions-site");
        String key = prepare(site);
        System.out.printf(
                Locale.ROOT,
                "%d senders, %d s after %d s of warming up; %d cores; %s%n",
                senders,
                seconds,
                warmUp,
                Runtime.getRuntime().availableProcessors(),
                Instant.now());
        double before = fsyncs(work);
        double rows = rows(site, Math.max(3, seconds / 3));
        Round measured;
        try (Server server =
                Server.start(Path.of(args[0]), site, Arrays.asList(args).subList(5, args.length))) {
            URI to = URI.create(server.address().resolve(FormDoor.base(key, MISSION)) + "/submission");
            Round unused = round(to, senders, warmUp);
            Duration own = server.cpu();
            Duration database = server.databaseCpu();
            measured = round(to, senders, seconds);
            System.out.printf(
                    Locale.ROOT,
                    "server %.2f ms cpu and database %.2f ms cpu a submission; server's largest memory %d MB%n",
                    server.cpu().minus(own).toNanos() / 1e6 / measured.count(),
                    server.databaseCpu().minus(database).toNanos() / 1e6 / measured.count(),
                    server.memoryMegabytes());
        }
        double after = fsyncs(work);
        double disk = (before + after) / 2;
        System.out.println(
                "| senders | submissions/s | p50 ms | p99 ms | most ms | not taken | disk, waits/s (before, after)"
                        + " | of that | PostgreSQL, a commit a row, " + CONNECTIONS
                        + " connections, rows/s | of that | load |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %d | %.0f | %.1f | %.1f | %.1f | %d | %.0f, %.0f | %.0f %% | %.0f | %.0f %% | %.1f |%n",
                senders,
                measured.perSecond(),
                measured.times().getValueAtPercentile(50) / 1e3,
                measured.times().getValueAtPercentile(99) / 1e3,
                measured.times().getMaxValue() / 1e3,
                measured.refused(),
                before,
                after,
                100 * measured.perSecond() / disk,
                rows,
                100 * measured.perSecond() / rows,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String prepare(Path site) {
        try (Desk desk = new Sites(InstantSource.system()).open(site, Settings.USUAL)) {
            if (desk.forms().list().isEmpty()) {
                Forms.Looked looked = desk.forms().look("a.xml", FORM.getBytes(StandardCharsets.UTF_8), Map.of());
                var unused = desk.forms().publish(((Forms.Fit) looked).draft(), MISSION, By.operator());
            }
            Instant now = Instant.now();
            Accounts.Code code = desk.accounts()
                    .open(
                            "deng-" + UUID.randomUUID(),
                            "Deng",
                            new Grant(Role.TRAINER, Scope.EVERYWHERE, now, now.plusSeconds(86_400)),
                            By.operator());
            SignIns.Welcome in = (SignIns.Welcome) desk.accounts()
                    .signIns()
                    .byInvitation(code.text(), PASSWORD, new SignIns.Caller("127.0.0.1", "", Optional.empty()));
            SignIns.SignedIn who = desk.accounts().signIns().find(in.session()).orElseThrow();
            return desk.accounts()
                    .own()
                    .makeFormKey(
                            who,
                            "telephones",
                            now.plus(Duration.ofHours(12)),
                            desk.accounts().find(who.who()).orElseThrow().grants().stream()
                                    .map(Accounts.Granted::id)
                                    .collect(Collectors.toSet()));
        }
    }

    /** How often a second a page of 8 KB can be written and the disk waited for, one after the other. */
    private static double fsyncs(Path work) throws IOException {
        Path file = work.resolve("fsync");
        long count = 0;
        long begin = System.nanoTime();
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer page = ByteBuffer.allocate(8_192);
            while (System.nanoTime() - begin < 3_000_000_000L) {
                page.clear();
                int unused = channel.write(page, count % 2_048 * 8_192);
                channel.force(false);
                count++;
            }
        }
        Files.delete(file);
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    /** Rows of the same size, each with a commit of its own, on the site's own PostgreSQL, which shares commits too. */
    private static double rows(Path site, int seconds) throws Exception {
        try (Database database = Database.in(site)) {
            try (Connection c = database.source().getConnection();
                    var sql = c.createStatement()) {
                boolean made = sql.execute("drop table if exists bench_rows;"
                        + " create table bench_rows (n uuid primary key, body bytea)");
            }
            AtomicLong count = new AtomicLong();
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(Thread.ofPlatform().start(() -> insert(database, end, count)));
            }
            for (Thread each : all) {
                each.join();
            }
            try (Connection c = database.source().getConnection();
                    var sql = c.createStatement()) {
                boolean gone = sql.execute("drop table bench_rows");
            }
            return count.get() / (double) seconds;
        }
    }

    private static void insert(Database database, long end, AtomicLong count) {
        byte[] body = new byte[XML_BYTES];
        try (Connection c = database.source().getConnection();
                PreparedStatement sql = c.prepareStatement("insert into bench_rows values (?, ?)")) {
            while (System.nanoTime() < end) {
                sql.setObject(1, UUID.randomUUID());
                sql.setBytes(2, body);
                int one = sql.executeUpdate();
                count.addAndGet(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came of one round. Times in microseconds. */
    private record Round(long count, long refused, double seconds, ConcurrentHistogram times) {

        double perSecond() {
            return count / seconds;
        }
    }

    private static Round round(URI to, int senders, int seconds) throws InterruptedException {
        ConcurrentHistogram times = new ConcurrentHistogram(3_600_000_000L, 3);
        AtomicLong refused = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            int number = i;
            all.add(Thread.ofVirtual().start(() -> send(to, number, end, times, refused)));
        }
        for (Thread each : all) {
            each.join();
        }
        return new Round(times.getTotalCount(), refused.get(), (System.nanoTime() - begin) / 1e9, times);
    }

    /** Each telephone has an address of its own, as each counts by itself for the limits. */
    private static void send(URI to, int number, long end, ConcurrentHistogram times, AtomicLong refused) {
        String filler = "x".repeat(XML_BYTES - 150);
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket()) {
                socket.setTcpNoDelay(true);
                socket.bind(new InetSocketAddress(
                        InetAddress.getByAddress(
                                new byte[] {127, 0, (byte) (1 + number / 200), (byte) (1 + number % 200)}),
                        0));
                socket.connect(new InetSocketAddress(to.getHost(), to.getPort()));
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream();
                for (int i = 0; i < 400 && System.nanoTime() < end; i++) {
                    byte[] request = request(to, filler);
                    long from = System.nanoTime();
                    out.write(request);
                    out.flush();
                    if (status(in) == 201) {
                        times.recordValue((System.nanoTime() - from) / 1_000);
                    } else {
                        refused.incrementAndGet();
                    }
                }
            } catch (IOException e) {
                refused.incrementAndGet();
            }
        }
    }

    private static byte[] request(URI to, String filler) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"xml_submission_file\";"
                + " filename=\"a.xml\"\r\nContent-Type: text/xml\r\n\r\n<?xml version='1.0' ?><data id=\"meeting\""
                + " version=\"1\"><said>" + filler + "</said><meta><instanceID>uuid:" + UUID.randomUUID()
                + "</instanceID></meta></data>\r\n--" + BOUNDARY + "--\r\n";
        return ("POST " + to.getPath() + " HTTP/1.1\r\nHost: " + to.getAuthority() + "\r\nX-OpenRosa-Version: 1.0\r\n"
                        + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static int status(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return Integer.parseInt(first.split(" ")[1]);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
