package org.baraza.app.wiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Envelopes;
import org.baraza.app.desk.Forms;
import org.baraza.app.store.Parcel;
import org.baraza.app.store.StoreFault;
import org.baraza.app.store.SubmissionWriter;
import org.baraza.core.protect.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something on its way in. Files are sealed as they come; the pieces of large ones go to the database at once, where they
 * mean nothing until the commit that names them.
 */
final class SealedCrate implements Forms.Crate {

    /** What of a file is held in memory, and of all small files together. */
    private static final int PIECE_BYTES = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(SealedCrate.class);

    private final SiteForms forms;
    private final Envelopes.Envelope envelope;
    private final SubmissionWriter writer;
    private final InstantSource clock;
    private final List<Sealing> files = new ArrayList<>();
    private boolean stored;

    /** Whether it is not known what became of it; it may be stored all the same. */
    private boolean unsure;

    private int heldBytes;

    SealedCrate(SiteForms forms, Envelopes.Envelope envelope, SubmissionWriter writer, InstantSource clock) {
        this.forms = forms;
        this.envelope = envelope;
        this.writer = writer;
        this.clock = clock;
    }

    static String xml(String submission) {
        return "submission/" + submission;
    }

    static String about(String file) {
        return "submission-file-about/" + file;
    }

    static String file(String file) {
        return "submission-file/" + file;
    }

    /** What {@link Sealing#parcel} wrote about a file. */
    static Forms.RawFile rawFile(String id, byte[] about) {
        String[] lines = new String(about, StandardCharsets.UTF_8).split("\n", 3);
        return new Forms.RawFile(id, lines[2], lines[1], Long.parseLong(lines[0]));
    }

    @Override
    public OutputStream file(String name, String type) throws IOException {
        Sealing file = new Sealing(forms.randomName(), oneLine(name), oneLine(type));
        files.add(file);
        return file;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    @Override
    public Forms.Reply send(Forms.Filled filled, By by, Scope scope) {
        String id = forms.randomName();
        Parcel parcel = new Parcel(
                id,
                forms.instance(filled.form(), filled.instance()),
                filled.deprecated().map(d -> forms.instance(filled.form(), d)),
                forms.content(filled.xml()),
                filled.form().published().mission(),
                filled.form().id(),
                filled.form().version(),
                new Parcel.Sender(by.who().code(), by.via(), scope.area(), scope.team()),
                clock.instant(),
                new Parcel.Seal(envelope.day(), envelope.key(), envelope.seal(xml(id), filled.xml())),
                filled.form().published().entities().isPresent(),
                forms.makes(filled.form()),
                files.stream().map(Sealing::parcel).toList());
        unsure = true;
        Parcel.Outcome outcome = writer.store(parcel);
        unsure = false;
        return switch (outcome) {
            case Parcel.Stored done -> {
                // Of what came a second time, files that were here already are let go.
                stored = done.files() == files.size();
                if (parcel.entities()) {
                    forms.workEntities();
                }
                if (parcel.makes().isPresent()) {
                    forms.workCases();
                }
                yield new Forms.Taken(done.fresh());
            }
            case Parcel.Refused why -> Forms.NotTaken.valueOf(why.name());
        };
    }

    /** Pieces that belong to nothing are taken away; what cannot be is swept later. */
    @Override
    public void close() {
        List<String> kept = files.stream()
                .filter(f -> !stored && !unsure && f.number > 0)
                .map(f -> f.id)
                .toList();
        if (!kept.isEmpty()) {
            try {
                writer.drop(kept);
            } catch (StoreFault e) {
                LOG.warn("pieces-left {} {}", e.code(), kept.size());
            }
        }
    }

    /** A file that is being sealed. */
    private final class Sealing extends OutputStream {

        private final String id;
        private final String name;
        private final String type;
        private final MessageDigest digest;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
        private final OutputStream seal;
        private long bytes;
        private int number;
        private boolean closed;

        Sealing(String id, String name, String type) throws IOException {
            this.id = id;
            this.name = name;
            this.type = type;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
            this.seal = envelope.sealing(file(id), new Cut());
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int at, int count) throws IOException {
            digest.update(from, at, count);
            bytes += count;
            seal.write(from, at, count);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                seal.close();
                boolean small = number == 0 && heldBytes + piece.size() <= PIECE_BYTES;
                if (small) {
                    heldBytes += piece.size();
                } else if (piece.size() > 0) {
                    put();
                }
            }
        }

        private void put() {
            writer.keep(id, number++, piece.toByteArray(), clock.instant());
            piece.reset();
        }

        Parcel.File parcel() {
            String about = bytes + "\n" + type + "\n" + name;
            return new Parcel.File(
                    id,
                    forms.fileName(name),
                    forms.fileContent(digest.digest()),
                    new Parcel.Seal(
                            envelope.day(),
                            envelope.key(),
                            envelope.seal(about(id), about.getBytes(StandardCharsets.UTF_8))),
                    number > 0 ? List.of() : List.of(piece.toByteArray()));
        }

        /** Takes what is sealed and puts it down in pieces. */
        private final class Cut extends OutputStream {

            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int at, int count) {
                piece.write(from, at, count);
                if (piece.size() >= PIECE_BYTES) {
                    put();
                }
            }
        }
    }
}
