package org.baraza.app.snapshots;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.baraza.core.ground.Dictionary;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.ground.Months;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Events;

/**
 * The events of one data set, read from its snapshot a block at a time. Every block carries a check sum, so a broken
 * disk is noticed and never counted. Several threads may read at once.
 */
public final class EventSnapshot implements Events {

    private final DataSet dataSet;
    private final Path file;
    private final long size;
    private final EventTexts texts;
    private final Optional<Months> months;
    private final long footAt;

    private EventSnapshot(DataSet dataSet, Path file) throws IOException {
        this.dataSet = dataSet;
        this.file = file;
        try (FileChannel channel = FileChannel.open(file)) {
            long length = channel.size();
            if (length < Long.BYTES + EventSnapshotWriter.TRAILER) {
                throw new SnapshotFault(file, "ends in the middle");
            }
            if (bytes(channel, 0, Long.BYTES).getLong() != EventSnapshotWriter.MAGIC) {
                throw new SnapshotFault(file, "is not an event snapshot of a version known here");
            }
            long trailerAt = length - EventSnapshotWriter.TRAILER;
            ByteBuffer trailer = bytes(channel, trailerAt, EventSnapshotWriter.TRAILER);
            this.footAt = trailer.getLong();
            long sum = trailer.getLong();
            if (footAt < Long.BYTES || footAt > trailerAt) {
                throw new SnapshotFault(file, "ends in the middle");
            }
            check(channel, trailerAt, sum);
            DataInputStream foot = foot(channel);
            this.size = foot.readLong();
            this.months = EventSnapshotWriter.months(size, foot.readInt(), foot.readInt());
            this.texts = new EventTexts(readTexts(foot), readTexts(foot), readTexts(foot));
        }
    }

    /** Opens the snapshot of a data set of kind EVENTS; a missing or broken one is a fault. */
    public static EventSnapshot open(SnapshotFolder folder, DataSet dataSet) {
        Path file = folder.path(dataSet.snapshotSha256(), EventSnapshotWriter.KIND);
        try {
            return opened(dataSet, file);
        } catch (SnapshotFault fault) {
            throw fault.of(dataSet);
        }
    }

    private static EventSnapshot opened(DataSet dataSet, Path file) {
        try {
            return new EventSnapshot(dataSet, file);
        } catch (EOFException e) {
            throw new SnapshotFault(file, "ends in the middle", e);
        } catch (NoSuchFileException e) {
            throw new SnapshotFault(file, "is not there", e);
        } catch (IOException e) {
            throw new SnapshotFault(file, "cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new SnapshotFault(file, "holds what no event snapshot can hold", e);
        }
    }

    private DataInputStream foot(FileChannel channel) throws IOException {
        channel.position(footAt);
        return new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
    }

    private void check(FileChannel channel, long end, long expected) throws IOException {
        CRC32C sum = new CRC32C();
        CheckedInputStream checked = new CheckedInputStream(foot(channel), sum);
        byte[] step = new byte[1 << 16];
        long left = end - footAt;
        while (left > 0) {
            int got = checked.read(step, 0, (int) Math.min(step.length, left));
            if (got < 0) {
                throw new EOFException();
            }
            left -= got;
        }
        if (sum.getValue() != expected) {
            throw new SnapshotFault(file, "was changed or damaged after it was written");
        }
    }

    private static Dictionary readTexts(DataInputStream from) throws IOException {
        int count = from.readInt();
        Dictionary texts = new Dictionary();
        for (int i = 0; i < count; i++) {
            int length = from.readInt();
            byte[] text = from.readNBytes(length);
            if (text.length < length) {
                throw new EOFException();
            }
            texts.code(new String(text, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static ByteBuffer bytes(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(length);
        fill(channel, at, read);
        return read;
    }

    private static void fill(FileChannel channel, long at, ByteBuffer into) throws IOException {
        long next = at;
        while (into.hasRemaining()) {
            int got = channel.read(into, next);
            if (got < 0) {
                throw new EOFException();
            }
            next += got;
        }
        into.flip();
    }

    @Override
    public DataSet dataSet() {
        return dataSet;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public EventTexts texts() {
        return texts;
    }

    /** First to last month of the events' first days; empty when there is no event. */
    public Optional<Months> months() {
        return months;
    }

    @Override
    public void read(Consumer<EventColumns> reader) {
        try {
            readBlocks(reader);
        } catch (SnapshotFault fault) {
            throw fault.of(dataSet);
        }
    }

    private void readBlocks(Consumer<EventColumns> reader) {
        EventColumns block = new EventColumns();
        EventBlockCode code = new EventBlockCode();
        ByteBuffer head = ByteBuffer.allocate(2 * Integer.BYTES);
        ByteBuffer packed = ByteBuffer.allocate(0);
        try (FileChannel channel = FileChannel.open(file)) {
            long at = Long.BYTES;
            while (at < footAt) {
                fill(channel, at, head.clear());
                int length = head.getInt();
                int sum = head.getInt();
                at += head.capacity();
                if (length < 0 || length > footAt - at) {
                    throw new SnapshotFault(file, "was changed or damaged after it was written");
                }
                packed = packed.capacity() < length ? ByteBuffer.allocate(length + length / 4) : packed;
                fill(channel, at, packed.clear().limit(length));
                CRC32C actual = new CRC32C();
                actual.update(packed.array(), 0, length);
                if ((int) actual.getValue() != sum) {
                    throw new SnapshotFault(file, "was changed or damaged after it was written");
                }
                unpack(code, packed, block);
                at += length;
                reader.accept(block);
            }
        } catch (EOFException e) {
            throw new SnapshotFault(file, "ends in the middle", e);
        } catch (IOException e) {
            throw new SnapshotFault(file, "cannot be read", e);
        }
    }

    private void unpack(EventBlockCode code, ByteBuffer packed, EventColumns block) {
        try {
            code.read(packed, block);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new SnapshotFault(file, "holds what no event snapshot can hold", e);
        }
    }

    /** Reads the whole file and holds it against the digest in its name. */
    public void verify() {
        try {
            SnapshotFolder.check(file, dataSet.snapshotSha256());
        } catch (SnapshotFault fault) {
            throw fault.of(dataSet);
        }
    }
}
