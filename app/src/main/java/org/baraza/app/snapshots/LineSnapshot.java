package org.baraza.app.snapshots;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.baraza.core.record.DataSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Snapshots of records of which there are thousands: one line of JSON each, in order.
 *
 * @param folder where they lie
 * @param codec how a record is written
 * @param <T> the record
 */
public record LineSnapshot<T>(SnapshotFolder folder, LineCodec<T> codec) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Writes a snapshot and gives its digest, lower-case hex. The same records give the same digest. */
    public String write(List<T> records) {
        try {
            Path growing = folder.grow();
            try {
                MessageDigest digest = SnapshotFolder.sha();
                try (OutputStream out = new DigestOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(growing), 1 << 16), digest)) {
                    for (T record : records) {
                        ObjectNode line = JSON.createObjectNode();
                        codec.write(record, line);
                        out.write(JSON.writeValueAsBytes(line));
                        out.write('\n');
                    }
                }
                String name = HexFormat.of().formatHex(digest.digest());
                folder.settle(growing, name, codec.kind());
                return name;
            } finally {
                Files.deleteIfExists(growing);
            }
        } catch (IOException e) {
            throw new SnapshotFault(folder.folder(), "folder cannot be written to", e);
        }
    }

    /** All records of the snapshot with this digest; a missing or changed one is a fault. */
    public List<T> read(String digest) {
        Path file = folder.path(digest, codec.kind());
        SnapshotFolder.check(file, digest);
        List<T> records = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                records.add(read(codec, line));
            }
        } catch (IllegalArgumentException e) {
            throw new SnapshotFault(file, "holds a line that is no such record", e);
        } catch (IOException e) {
            throw new SnapshotFault(file, "cannot be read", e);
        }
        return records;
    }

    /** All records of a data set; a missing or changed snapshot is a fault that names the data set. */
    public List<T> read(DataSet dataSet) {
        try {
            return read(dataSet.snapshotSha256());
        } catch (SnapshotFault fault) {
            throw fault.of(dataSet);
        }
    }

    /** @throws IllegalArgumentException when the line is no such record */
    static <T> T read(LineCodec<T> codec, String line) {
        try {
            return codec.read(JSON.readTree(line));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a record of " + codec.kind(), e);
        }
    }
}
