package org.baraza.app.snapshots;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.baraza.core.ground.Dictionary;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/**
 * Writes the events of one data set into one file: a head, the blocks in order, a foot with the texts. The same events
 * give the same bytes, so the digest that names the file also says whether two imports hold the same.
 */
public final class EventSnapshotWriter implements Closeable {

    /** What the foot needs at the very end so that it can be found: its place and its check sum, eight bytes each. */
    static final int TRAILER = 16;

    static final String KIND = "events";
    static final long MAGIC = 0x4261_7261_7a61_4501L; // "BarazaE", format version 1

    private final SnapshotFolder folder;
    private final Path growing;
    private final MessageDigest digest = SnapshotFolder.sha();
    private final CRC32C footSum = new CRC32C();
    private final DataOutputStream out;
    private final EventBlockCode code = new EventBlockCode();
    private long written;
    private long rows;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;
    private boolean settled;

    /**
     * What was written.
     *
     * @param digest lower-case hex SHA-256 that names the snapshot
     * @param rows events in it
     * @param bytes its size
     * @param months first to last month of the events' first days; empty when there is no event
     */
    public record Written(String digest, long rows, long bytes, Optional<Months> months) {}

    private EventSnapshotWriter(SnapshotFolder folder, Path growing) throws IOException {
        this.folder = folder;
        this.growing = growing;
        this.out = new DataOutputStream(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(growing), 1 << 16), digest));
        out.writeLong(MAGIC);
        written = Long.BYTES;
    }

    public static EventSnapshotWriter open(SnapshotFolder folder) {
        try {
            return new EventSnapshotWriter(folder, folder.grow());
        } catch (IOException e) {
            throw new SnapshotFault(folder.folder(), "folder cannot be written to", e);
        }
    }

    /** Adds a block; all but the last should be full. */
    public void add(EventColumns block) {
        if (block.size() == 0) {
            return;
        }
        for (int i = 0; i < block.size(); i++) {
            firstDay = Math.min(firstDay, block.day[i]);
            lastDay = Math.max(lastDay, block.day[i]);
        }
        rows += block.size();
        ByteBuffer packed = code.write(block);
        CRC32C sum = new CRC32C();
        sum.update(packed.array(), 0, packed.limit());
        try {
            out.writeInt(packed.limit());
            out.writeInt((int) sum.getValue());
            out.write(packed.array(), 0, packed.limit());
            written += 2 * Integer.BYTES + packed.limit();
        } catch (IOException e) {
            throw new SnapshotFault(growing, "cannot be written", e);
        }
    }

    /** Writes the foot and gives the snapshot its name. The same content that is already there is not doubled. */
    public Written finish(EventTexts texts) {
        try {
            long footAt = written;
            CheckedOutputStream checked = new CheckedOutputStream(out, footSum);
            DataOutputStream foot = new DataOutputStream(new BufferedOutputStream(checked, 1 << 16));
            foot.writeLong(rows);
            foot.writeInt(firstDay);
            foot.writeInt(lastDay);
            write(texts.ids(), foot);
            write(texts.actors(), foot);
            write(texts.countries(), foot);
            foot.flush();
            out.writeLong(footAt);
            out.writeLong(footSum.getValue());
            out.close();
            long bytes = Files.size(growing);
            String name = HexFormat.of().formatHex(digest.digest());
            folder.settle(growing, name, KIND);
            settled = true;
            return new Written(name, rows, bytes, months(rows, firstDay, lastDay));
        } catch (IOException e) {
            throw new SnapshotFault(growing, "cannot be written", e);
        }
    }

    static Optional<Months> months(long rows, int firstDay, int lastDay) {
        return rows == 0
                ? Optional.empty()
                : Optional.of(new Months(Month.ofEpochDay(firstDay), Month.ofEpochDay(lastDay)));
    }

    private static void write(Dictionary texts, DataOutputStream to) throws IOException {
        to.writeInt(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            byte[] text = texts.text(i).getBytes(StandardCharsets.UTF_8);
            to.writeInt(text.length);
            to.write(text);
        }
    }

    /** Leaves nothing behind unless finished. */
    @Override
    public void close() {
        if (!settled) {
            try {
                out.close();
                Files.deleteIfExists(growing);
            } catch (IOException e) {
                throw new SnapshotFault(growing, "cannot be removed", e);
            }
        }
    }
}
