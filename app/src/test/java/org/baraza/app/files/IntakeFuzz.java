package org.baraza.app.files;

import com.google.auto.service.AutoService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.baraza.app.desk.Progress;
import org.baraza.fuzz.FuzzTarget;

/**
 * Any file at all is looked at and taken in: kept and set aside are all of it, and nothing is left behind. The first
 * byte chooses the wrapping, so that what lies within archives and UTF-16 is reached too.
 */
@AutoService(FuzzTarget.class)
public final class IntakeFuzz implements FuzzTarget {

    private final Intake intake = new Intake(0, 1 << 12, 300);
    private final Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    private final Path file = folder.resolve("taken-" + System.nanoTime());
    private final Path list = folder.resolve(file.getFileName() + "-aside.csv");

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(Intake.class, ByteFeed.class, Sniffed.class);
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public int longest() {
        return 800;
    }

    @Override
    public void feed(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        Files.write(file, wrap(Arrays.copyOfRange(input, 1, input.length), input[0]));
        if (intake.sniff(file) instanceof Sniffed.Rows rows) {
            Taken taken = intake.takeRecords(file, rows, new RowBook(5), kept -> {}, list, input[0] < 0, Progress.NONE);
            if (taken.received() > 0
                    && taken.setAside() > 0
                    && taken.setAsideList().isEmpty()) {
                throw new AssertionError("rows were set aside and not listed");
            }
        }
        if (Files.exists(list.resolveSibling(list.getFileName() + ".tmp"))) {
            throw new AssertionError("a half-written list was left behind");
        }
        Files.deleteIfExists(list);
    }

    private static byte[] wrap(byte[] content, int how) throws IOException {
        byte[] text = (how & 12) == 4
                ? utf16(content, StandardCharsets.UTF_16LE, 0xff, 0xfe)
                : (how & 12) == 8 ? utf16(content, StandardCharsets.UTF_16BE, 0xfe, 0xff) : content;
        if ((how & 1) == 0) {
            return text;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        byte[] whole = packed.toByteArray();
        return (how & 2) == 0 ? whole : Arrays.copyOf(whole, whole.length - whole.length / 3);
    }

    private static byte[] utf16(byte[] content, java.nio.charset.Charset charset, int... mark) {
        byte[] text = new String(content, StandardCharsets.UTF_8).getBytes(charset);
        byte[] marked = new byte[text.length + 2];
        marked[0] = (byte) mark[0];
        marked[1] = (byte) mark[1];
        System.arraycopy(text, 0, marked, 2, text.length);
        return marked;
    }
}
