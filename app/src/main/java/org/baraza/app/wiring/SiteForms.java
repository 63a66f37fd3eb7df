package org.baraza.app.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Envelopes;
import org.baraza.app.desk.FormPaper;
import org.baraza.app.desk.FormReader;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.PlainFault;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.openrosa.BlankForm;
import org.baraza.app.openrosa.PaperForm;
import org.baraza.app.store.FormTables;
import org.baraza.app.store.Parcel;
import org.baraza.app.store.Store;
import org.baraza.app.store.SubmissionTables;
import org.baraza.app.store.SubmissionWriter;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.disclosure.TextScan;
import org.baraza.core.record.FormEntry;
import org.baraza.core.record.FormState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms of one site: the register and the journal for what is known of them, sealed tables for what is sent. */
final class SiteForms implements Forms {

    private static final Logger LOG = LoggerFactory.getLogger(SiteForms.class);

    private static final String FILE = "form-file ";
    private static final String INSTANCE = "submission";
    private static final String CONTENT = "submission content";
    private static final String FILE_NAME = "submission file";
    private static final String FILE_CONTENT = "submission file content";

    /** Pieces of what came to no end stay so long, so that nobody's slow sending loses any. */
    private static final Duration SWEPT_AFTER = Duration.ofDays(1);

    private final FormTables tables;
    private final SubmissionTables submitted;
    private final SubmissionWriter writer;
    private final Recorder recorder;
    private final Sealer sealer;
    private final FormPaper paper = new PaperForm();
    private final Envelopes envelopes;
    private final InstantSource clock;
    private final List<FormReader> readers;
    private final SiteEntities entities;
    private final FormCases cases;
    private final SecureRandom chance = new SecureRandom();

    /**
     * @param readers of kinds of forms; the first that recognises a file reads it
     * @param takers who make cases of what is sent in
     */
    SiteForms(
            Store store,
            Recorder recorder,
            Sealer sealer,
            Envelopes envelopes,
            List<FormReader> readers,
            List<FormTaker> takers,
            InstantSource clock) {
        this.tables = store.forms();
        this.submitted = store.submitted();
        this.writer = store.submissions();
        this.recorder = recorder;
        this.sealer = sealer;
        this.envelopes = envelopes;
        this.readers = readers;
        this.clock = clock;
        this.cases = new FormCases(store, envelopes, this::file, takers, id -> erase(id, By.program()));
        this.entities = new SiteEntities(store, recorder, sealer, envelopes, this::file, clock);
    }

    /** What is kept is kept: what cannot be read now is looked at again later. */
    void workEntities() {
        try {
            entities.work();
        } catch (RuntimeException e) {
            LOG.error("entities-later {}", e.getClass().getSimpleName());
        }
    }

    /** What is kept is kept: of what cannot be read now a case is made later. */
    void workCases() {
        try {
            cases.work();
        } catch (RuntimeException e) {
            LOG.error("cases-later {}", e.getClass().getSimpleName());
        }
    }

    /** Of what waited a case is made, where what it waited for has happened. */
    void workWaitingCases() {
        try {
            cases.workWaiting();
        } catch (RuntimeException e) {
            LOG.error("cases-later {}", e.getClass().getSimpleName());
        }
    }

    /** Of which kind cases are made of what is sent in through a form. */
    Optional<String> makes(Edition edition) {
        return cases.kind(edition.published().sha256());
    }

    @Override
    public List<Edition> list() {
        return tables.list().stream()
                .map(e -> new Edition(e.published(), e.state(), e.newest()))
                .toList();
    }

    @Override
    public Map<String, Map<String, Long>> counts(String mission) {
        return tables.counts(mission);
    }

    @Override
    public byte[] xform(Edition edition) {
        return file(edition.published().sha256());
    }

    @Override
    public FormPaper.Sheet paper(Edition edition, FormPaper.Wishes wishes) {
        return paper.sheet(xform(edition), wishes);
    }

    @Override
    public Optional<byte[]> media(Edition edition, String file) {
        FormEntry.Published published = edition.published();
        return published.media().stream()
                .filter(m -> m.file().equals(file))
                .findFirst()
                .map(m -> m.isEntityList() ? entities.csv(published.mission(), file) : file(m.sha256()));
    }

    private byte[] file(String sha256) {
        return sealer.unseal(FILE + sha256, tables.find(sha256).orElseThrow());
    }

    private String keep(byte[] bytes) {
        String sha256 = digest("SHA-256", bytes);
        tables.keep(sha256, sealer.seal(FILE + sha256, bytes));
        return sha256;
    }

    @Override
    public Looked look(String fileName, byte[] bytes, Map<String, byte[]> files) {
        Optional<FormReader> reader =
                readers.stream().filter(r -> r.recognises(fileName, bytes)).findFirst();
        if (reader.isEmpty()) {
            return new Unfit(List.of(new FormReader.Problem(
                    "", "This is no form that can be read here. Upload an XForm (.xml) made by a form designer.")));
        }
        return switch (reader.get().read(fileName, bytes)) {
            case FormReader.Unreadable(List<FormReader.Problem> problems) -> new Unfit(problems);
            case FormReader.Readable readable -> look(readable, files);
        };
    }

    private Looked look(FormReader.Readable readable, Map<String, byte[]> given) {
        BlankForm.Card read = BlankForm.card(readable.xform());
        if (read.card().isEmpty()) {
            return new Unfit(read.problems());
        }
        FormCard card = read.card().get();
        Map<String, byte[]> all = new TreeMap<>(readable.files());
        all.putAll(given);
        List<FormReader.Problem> problems = new ArrayList<>();
        Map<String, byte[]> needed = new TreeMap<>();
        List<String> lists = card.files().stream()
                .filter(name -> !all.containsKey(name) && isList(name, card))
                .toList();
        for (String name : card.files()) {
            if (lists.contains(name)) {
                continue;
            }
            Optional.ofNullable(all.get(name))
                    .ifPresentOrElse(
                            file -> needed.put(name, file),
                            () -> problems.add(new FormReader.Problem(
                                    name, "The form needs this file, and it did not come along. Upload it too.")));
        }
        return problems.isEmpty()
                ? new Fit(new Draft(
                        readable.xform(),
                        needed,
                        all.keySet().stream()
                                .filter(n -> !needed.containsKey(n))
                                .toList(),
                        new FormCard(card.id(), card.version(), card.title(), card.files(), lists, card.entities()),
                        readable.notes()))
                : new Unfit(problems);
    }

    /** Whether this or another form makes the entities of that list. */
    private boolean isList(String file, FormCard card) {
        return file.endsWith(".csv")
                && Stream.concat(
                                card.entities().stream(),
                                list().stream().flatMap(e -> e.published().entities().stream()))
                        .anyMatch(l -> file.equals(l + ".csv"));
    }

    @Override
    public Edition publish(Draft draft, String mission, By by) {
        FormCard card = draft.card();
        if (list().stream()
                .anyMatch(e -> e.published().mission().equals(mission)
                        && e.id().equals(card.id())
                        && e.version().equals(card.version()))) {
            throw new WrongUse("Version \"" + card.version() + "\" of the form " + card.id()
                    + " was published already. Give the form a new version.");
        }
        if (Stream.of(
                        Stream.of(card.title(), card.id(), card.version()),
                        card.files().stream(),
                        card.entities().stream())
                .flatMap(Function.identity())
                .anyMatch(TextScan::tellsSomebody)) {
            throw new WrongUse(
                    "The form's title, id, version, a file it needs or its list seems to hold a name, a number or a place that leads to a person. It is"
                            + " kept for ever on the journal: choose another.");
        }
        // The files first: an entry whose files are missing could not be served.
        List<FormEntry.Media> media = new ArrayList<>();
        for (String name : card.files()) {
            if (card.lists().contains(name)) {
                media.add(new FormEntry.Media(name, "", "", 0));
                continue;
            }
            byte[] bytes = Optional.ofNullable(draft.files().get(name)).orElse(new byte[0]);
            media.add(new FormEntry.Media(name, keep(bytes), digest("MD5", bytes), bytes.length));
        }
        FormEntry.Published entry = new FormEntry.Published(
                mission,
                card.id(),
                card.version(),
                card.title(),
                keep(draft.xform()),
                digest("MD5", draft.xform()),
                media,
                card.entities(),
                by.who(),
                clock.instant());
        recorder.record(entry, by.inMission(Optional.of(mission)));
        return new Edition(entry, FormState.OPEN, true);
    }

    @Override
    public void move(String mission, String form, FormState to, By by) {
        FormState now = list().stream()
                .filter(e -> e.published().mission().equals(mission) && e.id().equals(form))
                .map(Edition::state)
                .findFirst()
                .orElseThrow(() -> new WrongUse("There is no form \"" + form + "\" in " + mission + "."));
        if (now != to) {
            recorder.record(
                    new FormEntry.Moved(mission, form, to, by.who(), clock.instant()),
                    by.inMission(Optional.of(mission)));
        }
    }

    @Override
    public Crate crate() {
        return new SealedCrate(this, envelopes.make(), writer, clock);
    }

    /** Random, in letters nobody takes for each other. */
    String randomName() {
        byte[] bytes = new byte[16];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Of what is sent: the same under the same name in the same form. */
    byte[] instance(Edition form, String instance) {
        return sealer.fingerprint(INSTANCE, form.published().mission() + "\n" + form.id() + "\n" + instance);
    }

    byte[] content(byte[] xml) {
        return sealer.fingerprint(CONTENT, digest("SHA-256", xml));
    }

    byte[] fileName(String name) {
        return sealer.fingerprint(FILE_NAME, name);
    }

    byte[] fileContent(byte[] sha256) {
        return sealer.fingerprint(FILE_CONTENT, HexFormat.of().formatHex(sha256));
    }

    @Override
    public List<Slip> submissions(String mission, String form, int most) {
        return submitted.list(mission, form, most).stream().map(this::slip).toList();
    }

    @Override
    public Optional<Slip> findSubmission(String id) {
        return submitted.find(id).map(this::slip);
    }

    private Slip slip(SubmissionTables.Row row) {
        return new Slip(
                row.id(),
                row.mission(),
                row.form(),
                row.edition(),
                new Handle(row.sender()),
                new Scope(Optional.of(row.mission()), row.area(), row.team()),
                row.receivedAt(),
                row.replaces(),
                row.replacedBy(),
                row.erasedAt(),
                row.files(),
                tables.list().stream()
                        .map(FormTables.Edition::published)
                        .filter(p -> p.mission().equals(row.mission())
                                && p.form().equals(row.form())
                                && p.edition().equals(row.edition()))
                        .findFirst()
                        .map(p -> cases.needs(p.sha256()))
                        .orElse(Matter.SUBMISSIONS));
    }

    private void recordOpening(SubmissionTables.Row row, By by) {
        recorder.record(
                new FormEntry.Opened(row.id(), row.mission(), by.who(), clock.instant()),
                by.inMission(Optional.of(row.mission())));
    }

    @Override
    public Optional<Raw> open(String id, By by) {
        Optional<SubmissionTables.Row> row =
                submitted.find(id).filter(r -> r.seal().isPresent());
        row.ifPresent(r -> recordOpening(r, by));
        return row.map(r -> {
            Parcel.Seal seal = r.seal().orElseThrow();
            byte[] xml = envelopes.open(seal.day(), seal.key()).unseal(SealedCrate.xml(r.id()), seal.sealed());
            List<RawFile> files =
                    submitted.files(r.id()).stream().map(this::about).toList();
            return new Raw(xml, files);
        });
    }

    private RawFile about(SubmissionTables.FileRow file) {
        Parcel.Seal seal = file.about();
        return SealedCrate.rawFile(
                file.id(), envelopes.open(seal.day(), seal.key()).unseal(SealedCrate.about(file.id()), seal.sealed()));
    }

    @Override
    public Optional<InputStream> openFile(String id, String file, By by) {
        Optional<SubmissionTables.Row> row =
                submitted.find(id).filter(r -> r.seal().isPresent());
        Optional<SubmissionTables.FileRow> found = row.flatMap(r -> submitted.files(r.id()).stream()
                .filter(f -> f.id().equals(file))
                .findFirst());
        return row.flatMap(r -> found.map(f -> {
            recordOpening(r, by);
            try {
                return envelopes
                        .open(f.about().day(), f.about().key())
                        .unsealing(SealedCrate.file(f.id()), new Pieces(submitted, f.id()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    @Override
    public void erase(String id, By by) {
        SubmissionTables.Row row = submitted
                .find(id)
                .filter(r -> r.erasedAt().isEmpty())
                .orElseThrow(() -> new WrongUse("There is no such submission, or it was destroyed before."));
        envelopes.noteErased(new Handle(id));
        destroy(row, by);
        envelopes.scrub(SubmissionTables.TABLES);
    }

    private void destroy(SubmissionTables.Row row, By by) {
        Instant now = clock.instant();
        int unused = entities.alone(() -> {
            entities.erase(row.id());
            cases.erase(row.id());
            int files = submitted
                    .erase(row.id(), now)
                    .orElseThrow(() -> new WrongUse("There is no such submission, or it was destroyed before."));
            recorder.record(
                    new FormEntry.Erased(row.id(), row.mission(), files, by.who(), now),
                    by.inMission(Optional.of(row.mission())));
            return files;
        });
    }

    /** Destroys again what an older copy of the database brought back, or what a destruction cut short left. */
    void repeatErasures() {
        Set<Handle> erased;
        try {
            erased = envelopes.erased();
        } catch (RuntimeException e) {
            if (e instanceof PlainFault) {
                // Without the vault's place nothing can be unsealed either.
                return;
            }
            throw e;
        }
        List<SubmissionTables.Row> back = erased.stream()
                .flatMap(h -> submitted.find(h.code()).stream())
                .filter(r -> r.erasedAt().isEmpty())
                .toList();
        back.forEach(row -> destroy(row, By.program()));
        if (!back.isEmpty()) {
            envelopes.scrub(SubmissionTables.TABLES);
        }
    }

    @Override
    public Map<String, Boolean> deletedEntities(String mission, String list, List<String> ids) {
        return entities.deleted(mission, list, ids);
    }

    @Override
    public List<EntityTrouble> entityTroubles(String mission) {
        return entities.troubles(mission);
    }

    @Override
    public void settle(String submission, By by) {
        entities.settle(submission, by);
    }

    @Override
    public void sweep() {
        workEntities();
        workWaitingCases();
        int unused = submitted.sweep(clock.instant().minus(SWEPT_AFTER));
    }

    private static String digest(String how, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(how).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + how, e);
        }
    }

    /** A file's pieces, one after the other. */
    private static final class Pieces extends InputStream {

        private final SubmissionTables tables;
        private final String file;
        private byte[] piece = new byte[0];
        private int at;
        private int number;

        Pieces(SubmissionTables tables, String file) {
            this.tables = tables;
            this.file = file;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int most) {
            while (at == piece.length) {
                Optional<byte[]> next = tables.piece(file, number++);
                if (next.isEmpty()) {
                    return -1;
                }
                piece = next.get();
                at = 0;
            }
            int taken = Math.min(most, piece.length - at);
            System.arraycopy(piece, at, to, from, taken);
            at += taken;
            return taken;
        }
    }
}
