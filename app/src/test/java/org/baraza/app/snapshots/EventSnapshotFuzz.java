package org.baraza.app.snapshots;

import com.google.auto.service.AutoService;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Source;
import org.baraza.core.record.DataSet;
import org.baraza.fuzz.FuzzTarget;

/**
 * Any file in the place of a snapshot of events is read or is a fault that names it. Check sums are made right, as
 * somebody who meant harm would, unless the first byte is even: then the bytes stand as they are.
 */
@AutoService(FuzzTarget.class)
public final class EventSnapshotFuzz implements FuzzTarget {

    private static final String DIGEST = "0".repeat(64);

    private final SnapshotFolder folder = new SnapshotFolder(Path.of(System.getProperty("java.io.tmpdir")));
    private final DataSet dataSet = new DataSet(
            "made-up",
            DataKind.EVENTS,
            "made-up",
            new Source("Made up", "1", "CC0", ""),
            "made-up.csv",
            DIGEST,
            DIGEST,
            0,
            0,
            0,
            Map.of(),
            Optional.empty(),
            new TreeSet<>(),
            Instant.EPOCH);

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(EventSnapshot.class, EventBlockCode.class, ColumnCode.class);
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public int longest() {
        return 500;
    }

    @Override
    public void feed(byte[] input) throws IOException {
        if (input.length < 2) {
            return;
        }
        Path file = folder.path(DIGEST, EventSnapshotWriter.KIND);
        Files.write(file, (input[0] & 1) == 0 ? Arrays.copyOfRange(input, 1, input.length) : summed(input));
        try {
            EventSnapshot snapshot = EventSnapshot.open(folder, dataSet);
            int texts = snapshot.texts().actors().size()
                    + snapshot.texts().countries().size();
            if (texts > input.length + 2) {
                throw new AssertionError("more texts than bytes");
            }
            snapshot.read(block -> {
                if (block.size() > EventColumns.CAPACITY) {
                    throw new AssertionError("a block larger than there is room for");
                }
            });
        } catch (SnapshotFault e) {
            if (!String.valueOf(e.getMessage()).contains(DIGEST)) {
                throw new AssertionError("the fault does not name the file", e);
            }
        }
    }

    /** One block and a foot, cut where the second byte says. */
    private static byte[] summed(byte[] input) throws IOException {
        int cut = Math.min(input.length, 2 + (input[1] & 0xff));
        byte[] block = Arrays.copyOfRange(input, 2, cut);
        byte[] foot = Arrays.copyOfRange(input, cut, input.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(EventSnapshotWriter.MAGIC);
        if (block.length > 0) {
            out.writeInt(block.length);
            out.writeInt((int) sum(block));
            out.write(block);
        }
        long footAt = bytes.size();
        out.write(foot);
        out.writeLong(footAt);
        out.writeLong(sum(foot));
        return bytes.toByteArray();
    }

    private static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}
