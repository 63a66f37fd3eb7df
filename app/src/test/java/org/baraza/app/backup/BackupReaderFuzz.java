package org.baraza.app.backup;

import com.google.auto.service.AutoService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.BadBackup;
import org.baraza.app.desk.WrongUse;
import org.baraza.fuzz.FuzzTarget;

/**
 * Any file is read as a backup or refused in words. An odd first byte locks the rest with the right key first, as
 * somebody would who has it and means harm.
 */
@AutoService(FuzzTarget.class)
public final class BackupReaderFuzz implements FuzzTarget {

    private final Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    private final BackupKey.KeyFile key = new BackupKey.KeyFile(folder.resolve("fuzz-" + System.nanoTime() + ".key"));

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(BackupReader.class, Lock.class);
    }

    @Override
    public List<byte[]> seeds() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(1);
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(BackupWriter.ABOUT));
                zip.write(
                        "{\"program\":\"1\",\"madeAt\":\"2026-01-01\",\"schema\":\"1\",\"entries\":0,\"head\":\"\",\"tables\":[]}"
                                .getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("../../site/baraza.yaml"));
                zip.write("port: 1".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry(BackupWriter.LIST));
                zip.write("[]".getBytes(StandardCharsets.UTF_8));
            }
            return List.of(bytes.toByteArray(), "\0baraza-backup-1\n\2".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be written", e);
        }
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public int longest() {
        return 700;
    }

    @Override
    public void feed(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        if (!Files.exists(key.path())) {
            Files.write(key.path(), new byte[32]);
        }
        Path file = folder.resolve("fuzz.backup");
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        Files.write(file, (input[0] & 1) == 0 ? rest : locked(rest));
        try (BackupReader reader = BackupReader.open(file, key)) {
            reader.read((name, in) -> in.read());
        } catch (WrongUse | BadBackup | IOException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("a refusal without a word", e);
            }
        }
    }

    private byte[] locked(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = Lock.of(key).lock(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
