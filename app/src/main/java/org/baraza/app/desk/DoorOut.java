package org.baraza.app.desk;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.baraza.core.protect.Sensitivity;
import org.baraza.core.protect.disclosure.Disclosure;
import org.baraza.core.protect.disclosure.Places;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Recipient;
import org.baraza.core.protect.disclosure.Release;
import org.baraza.core.protect.disclosure.Sheet;
import org.baraza.core.record.SharingEntry;

/**
 * The one way a file leaves. What every column of is public passes as it is; anything else needs a protocol, and passes
 * coarsened, without small counts, among others alike, and without texts nobody has read. Either way it is journalled: what
 * is guarded before its first byte leaves, what is public after its last.
 */
public final class DoorOut {

    private final Sharing sharing;
    private final Recorder recorder;
    private final HeldTexts texts;
    private final Places places;
    private final InstantSource clock;

    /**
     * Where texts wait for a person.
     */
    public interface HeldTexts {

        /** Whether a person has cleared this text in this place. */
        boolean cleared(String sheet, String column, String text);

        /** Puts a text aside for a person to read, unless it waits already or was decided on. */
        void hold(String sheet, Disclosure.HeldText text, By by);
    }

    public DoorOut(Sharing sharing, Recorder recorder, HeldTexts texts, Places places, InstantSource clock) {
        this.sharing = sharing;
        this.recorder = recorder;
        this.texts = texts;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Who wants something to leave.
     *
     * @param protocol under which; may be empty where every column is public
     * @param cut which data it is made from
     * @param by who takes it
     */
    public record Wish(Optional<String> protocol, String cut, By by) {

        /** Somebody at the machine who names no protocol. */
        public static Wish ofOperator(String cut) {
            return new Wish(Optional.empty(), cut, By.operator());
        }
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Rows {

        /** A text for each column, in their order; empty for what is missing. */
        void row(String... fields);
    }

    /** A finished file that may be given away. Only the door makes one. */
    public static final class Parting {

        private final Path file;
        private final Release release;

        private Parting(Path file, Release release) {
            this.file = file;
            this.release = release;
        }

        public Path file() {
            return file;
        }

        public Release release() {
            return release;
        }
    }

    /**
     * Writes a sheet as CSV.
     *
     * @throws WrongUse when it may not leave; nothing was written then
     */
    public Release csv(Sheet sheet, Wish wish, OutputStream out, Consumer<Rows> source) {
        return sheet.isPublic() && wish.protocol().isEmpty()
                ? pass(sheet, wish, out, source)
                : guard(sheet, wish, out, source);
    }

    private Release pass(Sheet sheet, Wish wish, OutputStream out, Consumer<Rows> source) {
        MessageDigest digest = sha256();
        long[] rows = {0};
        PrintStream to = new PrintStream(new Tap(out, digest), false, StandardCharsets.UTF_8);
        Csv csv = new Csv(to);
        csv.row(sheet.header().toList());
        source.accept(fields -> {
            csv.row(fitting(sheet, fields));
            rows[0]++;
        });
        to.flush();
        return journalled(open(sheet, wish, rows[0], digest), wish.by());
    }

    private static List<String> fitting(Sheet sheet, String... fields) {
        if (fields.length != sheet.columns().size()) {
            throw new IllegalStateException("a row of " + sheet.name() + " has " + fields.length + " fields, and "
                    + sheet.columns().size() + " columns are declared");
        }
        return List.of(fields);
    }

    private Release guard(Sheet sheet, Wish wish, OutputStream out, Consumer<Rows> source) {
        Instant now = clock.instant();
        Protocol protocol = requireProtocol(sheet, wish, now);
        Disclosure disclosure = disclosure(sheet, protocol, now);
        requireHarmChecked(sheet, protocol, now);
        List<List<String>> rows = new ArrayList<>();
        source.accept(fields -> rows.add(fitting(sheet, fields)));
        return switch (disclosure.prepare(rows)) {
            case Disclosure.Stopped(Disclosure.Stop why) -> throw refusal(why, sheet, protocol);
            case Disclosure.Ready ready -> write(ready, protocol, wish, out, now);
        };
    }

    private Disclosure disclosure(Sheet sheet, Protocol protocol, Instant now) {
        return new Disclosure(
                sheet,
                protocol,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                places,
                (column, text) -> texts.cleared(sheet.name(), column, text));
    }

    /** The protocol it leaves under. @throws WrongUse when none lets it */
    private Protocol requireProtocol(Sheet sheet, Wish wish, Instant now) {
        Sharing.Agreed agreed = agreed(sheet, wish);
        Protocol protocol = agreed.protocol();
        if (agreed.withdrawn().isPresent()) {
            throw new WrongUse("Protocol " + protocol.id() + " was withdrawn. Agree a new one.");
        }
        disclosure(sheet, protocol, now).stop().ifPresent(stop -> refuse(stop, sheet, protocol));
        return protocol;
    }

    /**
     * Whether what leaves byte for byte or not at all may leave, to be asked before it is made. Nothing of it is made
     * coarser, withheld or left out, so it goes only where the protocol asks for none of that, and never to the public.
     *
     * @throws WrongUse when it may not
     */
    public void requireMayLeaveWhole(Sheet sheet, Wish wish) {
        Protocol unused = wholly(sheet, wish);
    }

    private Protocol wholly(Sheet sheet, Wish wish) {
        Instant now = clock.instant();
        Protocol protocol = requireProtocol(sheet, wish, now);
        boolean cut = sheet.sensitivity().compareTo(protocol.most()) > 0
                || protocol.delayDays() > 0
                || sheet.header().anyMatch(column -> protocol.leftOut().contains(sheet.name() + "." + column));
        if (cut || protocol.kind() == Recipient.PUBLIC) {
            throw new WrongUse(
                    "The sheet " + sheet.name() + " leaves whole or not at all, and protocol " + protocol.id()
                            + " lets less of it leave: it must cover what is confidential, without a delay and with no column"
                            + " left out, and not be for the public.");
        }
        requireHarmChecked(sheet, protocol, now);
        return protocol;
    }

    /**
     * Lets a file pass that must stay byte for byte as it is, because others verify it. On the journal before it may be
     * given away.
     *
     * @param rows how many it holds
     * @throws WrongUse when it may not leave
     */
    public Parting whole(Sheet sheet, Path file, long rows, Wish wish) {
        Protocol protocol = wholly(sheet, wish);
        MessageDigest digest = sha256();
        try (OutputStream tap = new Tap(OutputStream.nullOutputStream(), digest)) {
            long unused = Files.copy(file, tap);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Release release = new Release(
                id(),
                sheet.name(),
                Optional.of(protocol.id()),
                sheet.header().toList(),
                rows,
                0,
                0,
                0,
                0,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                wish.cut(),
                HexFormat.of().formatHex(digest.digest()),
                List.of(
                        "Nothing was made coarser or taken out: it is verified by its hashes. Handle it as confidential."),
                wish.by().who(),
                clock.instant());
        return new Parting(file, journalled(release, wish.by()));
    }

    private Sharing.Agreed agreed(Sheet sheet, Wish wish) {
        String id = wish.protocol()
                .orElseThrow(() -> new WrongUse("The sheet " + sheet.name()
                        + " is not public, so it leaves only under a sharing protocol. Name one with --protocol."));
        return sharing.findProtocol(id)
                .orElseThrow(() -> new WrongUse("There is no sharing protocol \"" + id + "\". "
                        + Nearest.hint(
                                id,
                                sharing.listProtocols().stream()
                                        .map(a -> a.protocol().id())
                                        .toList())));
    }

    /** What is made public, and what could harm an organisation, is thought about first; the latter by two. */
    private void requireHarmChecked(Sheet sheet, Protocol protocol, Instant now) {
        boolean confidential = sheet.columns().stream()
                .anyMatch(c -> c.sensitivity() == Sensitivity.CONFIDENTIAL
                        && protocol.treatment(sheet, c) != Protocol.Treatment.LEFT_OUT);
        if ((confidential || protocol.kind() == Recipient.PUBLIC)
                && !sheet.isPublic()
                && sharing.listChecks(protocol.id()).stream()
                        .filter(c -> c.sheet().equals(sheet.name()))
                        .findFirst()
                        .filter(c -> c.lets(now, confidential))
                        .isEmpty()) {
            throw new WrongUse("Nobody has answered the questions about harm for " + sheet.name() + " under "
                    + protocol.id() + " in the last thirty days, or the answers speak against it. Answer them on the"
                    + " protocol's page" + (confidential ? ", and ask a second person to agree." : "."));
        }
    }

    private static void refuse(Disclosure.Stop stop, Sheet sheet, Protocol protocol) {
        throw refusal(stop, sheet, protocol);
    }

    private static WrongUse refusal(Disclosure.Stop stop, Sheet sheet, Protocol protocol) {
        String id = protocol.id();
        return new WrongUse(
                switch (stop) {
                    case NOT_IN_FORCE ->
                        "Protocol " + id + " holds from " + protocol.from() + " to " + protocol.until()
                                + " and not today. Agree a new one.";
                    case NOT_COVERED ->
                        "Protocol " + id + " covers " + String.join(", ", protocol.sheets()) + " and not "
                                + sheet.name() + ". Agree one that does.";
                    case OBJECTED ->
                        "Protocol " + id + " is against a rule, so nothing leaves under it. Agree a new one.";
                    case NO_DUE_DILIGENCE ->
                        "Nothing that comes from sources or partners goes to a state or its forces before a"
                                + " human-rights due-diligence assessment. Note it in a new protocol.";
                    case RECORDS_TO_A_STATE ->
                        "Records one by one never go to a host state or a security force. Give counts instead.";
                    case NOTHING_LEFT -> "Protocol " + id + " leaves no column of " + sheet.name() + ".";
                    case TOO_FEW_ALIKE ->
                        "Even the coarsest records of " + sheet.name() + " point at somebody: fewer than "
                                + protocol.k() + " are alike, or the risk is 3 % or more. Give counts instead.";
                    case TOO_LARGE ->
                        "The table of " + sheet.name() + " is too large to check for small counts. Ask for less.";
                });
    }

    private Release write(Disclosure.Ready ready, Protocol protocol, Wish wish, OutputStream out, Instant now) {
        ready.held().forEach(text -> texts.hold(ready.sheet().name(), text, wish.by()));
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        PrintStream to = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        Csv csv = new Csv(to);
        csv.row(ready.sheet().header().toList());
        ready.rows().forEach(csv::row);
        to.flush();
        MessageDigest digest = sha256();
        digest.update(bytes.toByteArray());
        Release release = journalled(
                new Release(
                        id(),
                        ready.sheet().name(),
                        Optional.of(protocol.id()),
                        ready.sheet().header().toList(),
                        ready.rows().size(),
                        ready.withheld(),
                        ready.small(),
                        ready.others(),
                        ready.held().size(),
                        ready.k(),
                        ready.risk(),
                        wish.cut(),
                        HexFormat.of().formatHex(digest.digest()),
                        ready.notes(),
                        wish.by().who(),
                        now),
                wish.by());
        try {
            bytes.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return release;
    }

    /**
     * Lets a document that is no table pass, such as readings as JSON.
     *
     * @param sheet its rows; every column must be public
     */
    public Release document(Sheet sheet, Wish wish, OutputStream out, Consumer<PrintStream> source) {
        requirePublic(sheet);
        MessageDigest digest = sha256();
        PrintStream to = new PrintStream(new Tap(out, digest), false, StandardCharsets.UTF_8);
        source.accept(to);
        to.flush();
        return journalled(open(sheet, wish, 0, digest), wish.by());
    }

    /**
     * Lets a file that lies here pass.
     *
     * @param sheet what it is; every column must be public, and its first line must name them
     */
    public Parting file(Sheet sheet, Path file, Wish wish) {
        requirePublic(sheet);
        MessageDigest digest = sha256();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String header = sheet.header().collect(Collectors.joining(","));
            if (!header.equals(lines.readLine())) {
                throw new IllegalStateException("the file has other columns than " + sheet.name() + " declares");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (OutputStream tap = new Tap(OutputStream.nullOutputStream(), digest)) {
            long unused = Files.copy(file, tap);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parting(file, journalled(open(sheet, wish, 0, digest), wish.by()));
    }

    /**
     * Something sent in, as it came, for whoever verifies it: the XML, or a file that came with it. It is made fit for
     * nobody else, and the journal has it before it is unsealed.
     *
     * @param file its name here; empty for the XML
     */
    public static Optional<InputStream> original(Forms forms, String submission, Optional<String> file, By by) {
        return file.isPresent()
                ? forms.openFile(submission, file.get(), by)
                : forms.open(submission, by).map(raw -> new ByteArrayInputStream(raw.xml()));
    }

    /** A list of entities for a form client, to choose from: what its owner's role fills forms in with. */
    public static void entityList(List<String> header, Iterable<List<String>> rows, OutputStream to) {
        PrintStream out = new PrintStream(to, false, StandardCharsets.UTF_8);
        Csv csv = new Csv(out);
        csv.row(header);
        rows.forEach(csv::row);
        out.flush();
    }

    private static void requirePublic(Sheet sheet) {
        if (!sheet.isPublic()) {
            throw new IllegalStateException(sheet.name() + " is not public, so it leaves as rows under a protocol");
        }
    }

    private Release open(Sheet sheet, Wish wish, long rows, MessageDigest digest) {
        return new Release(
                id(),
                sheet.name(),
                Optional.empty(),
                sheet.header().toList(),
                rows,
                0,
                0,
                0,
                0,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                wish.cut(),
                HexFormat.of().formatHex(digest.digest()),
                List.of(),
                wish.by().who(),
                clock.instant());
    }

    private Release journalled(Release release, By by) {
        recorder.record(new SharingEntry.ReleaseMade(release), by);
        return release;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Passes bytes on in large pieces and never closes what they go to. */
    private static final class Tap extends FilterOutputStream {

        Tap(OutputStream to, MessageDigest digest) {
            super(new java.io.BufferedOutputStream(new DigestOutputStream(to, digest), 1 << 16));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
