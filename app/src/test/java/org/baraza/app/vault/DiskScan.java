package org.baraza.app.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Looks for planted words in every byte of files, as whoever stole a disk would: as they are, in any case, backwards, in
 * two-byte signs, in base64 at every offset, in hexadecimal, as an address writes them, and all of that again inside
 * anything that was compressed.
 */
public final class DiskScan {

    private static final int KEY_BYTES = 3;
    private static final int CHUNK = 8 << 20;
    private static final int OVERLAP = 1 << 12;
    private static final int DEEPEST = 3;
    private static final int MOST_INFLATED = 64 << 20;

    /** How each pattern came about, by its bytes in lower case. */
    private final Map<String, String> patterns = new LinkedHashMap<>();

    private final Map<Integer, List<byte[]>> byKey = new LinkedHashMap<>();
    private final BitSet keys = new BitSet(1 << 24);

    private DiskScan() {}

    /** @param words at least six signs each, so that chance does not find them */
    public static DiskScan of(String... words) {
        DiskScan scan = new DiskScan();
        for (String word : words) {
            if (word.length() < 6) {
                throw new IllegalArgumentException("too short to be told from chance: " + word);
            }
            scan.add(word);
            scan.add(new StringBuilder(word).reverse().toString(), word + ", backwards");
        }
        return scan;
    }

    /**
     * A planted word that was found.
     *
     * @param where the file, and what it was inside of
     * @param what the word and how it was written
     */
    public record Found(String where, String what) {}

    private void add(String word) {
        add(word, word);
    }

    private void add(String word, String name) {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.ISO_8859_1)) {
            byte[] bytes = word.getBytes(charset);
            String as = name + " as " + charset;
            put(bytes, as);
            put(HexFormat.of().formatHex(bytes), as + " in hexadecimal");
            for (int offset = 0; offset < 3; offset++) {
                String base64 = base64(bytes, offset);
                put(base64, as + " in base64");
                put(base64.replace('+', '-').replace('/', '_'), as + " in base64 for addresses");
            }
        }
        put(java.net.URLEncoder.encode(word, StandardCharsets.UTF_8), name + " as in an address");
        put(word.replace(" ", "%20"), name + " as in an address");
        put(escaped(word), name + " with escapes");
    }

    /** Only the signs that do not depend on what stands before and after. */
    private static String base64(byte[] bytes, int offset) {
        byte[] moved = new byte[bytes.length + offset];
        System.arraycopy(bytes, 0, moved, offset, bytes.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(moved);
        int first = (offset * 8 + 5) / 6;
        int last = moved.length * 8 / 6;
        return all.substring(first, last);
    }

    private static String escaped(String word) {
        StringBuilder text = new StringBuilder();
        word.chars().forEach(c -> text.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return text.toString();
    }

    private void put(String ascii, String name) {
        put(ascii.getBytes(StandardCharsets.ISO_8859_1), name);
    }

    private void put(byte[] bytes, String name) {
        byte[] lower = lower(bytes);
        if (patterns.putIfAbsent(new String(lower, StandardCharsets.ISO_8859_1), name) == null) {
            int key = key(lower, 0);
            keys.set(key);
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(lower);
        }
    }

    private static int key(byte[] b, int at) {
        return (b[at] & 0xFF) << 16 | (b[at + 1] & 0xFF) << 8 | b[at + 2] & 0xFF;
    }

    private static byte[] lower(byte[] bytes) {
        byte[] lower = bytes.clone();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] += 'a' - 'A';
            }
        }
        return lower;
    }

    /** Every file below a folder or the file itself, with its name. What goes away meanwhile is left out. */
    public List<Found> scan(Path folder) throws IOException {
        List<Found> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                found.addAll(scan("the name of " + file, file.toString().getBytes(StandardCharsets.UTF_8)));
                if (attributes.isRegularFile()) {
                    found.addAll(scanFile(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private List<Found> scanFile(Path file) throws IOException {
        List<Found> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] before = new byte[0];
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                byte[] both = Arrays.copyOf(before, before.length + chunk.length);
                System.arraycopy(chunk, 0, both, before.length, chunk.length);
                found.addAll(scan(file.toString(), both));
                before = Arrays.copyOfRange(both, Math.max(0, both.length - OVERLAP), both.length);
            }
        } catch (java.nio.file.NoSuchFileException e) {
            // Went away.
        }
        return found;
    }

    /** @param where what to call these bytes */
    public List<Found> scan(String where, byte[] bytes) {
        TreeSet<String> found = new TreeSet<>();
        scan(bytes, found, "", 0);
        return found.stream().map(what -> new Found(where, what)).toList();
    }

    private void scan(byte[] bytes, TreeSet<String> found, String inside, int depth) {
        byte[] lower = lower(bytes);
        for (int at = 0; at + KEY_BYTES <= lower.length; at++) {
            int key = key(lower, at);
            if (keys.get(key)) {
                for (byte[] pattern : byKey.getOrDefault(key, List.of())) {
                    if (matches(lower, at, pattern)) {
                        found.add(patterns.get(new String(pattern, StandardCharsets.ISO_8859_1)) + inside);
                    }
                }
            }
            if (depth < DEEPEST) {
                unpack(bytes, at, found, inside, depth);
            }
        }
    }

    private static boolean matches(byte[] bytes, int at, byte[] pattern) {
        return at + pattern.length <= bytes.length
                && Arrays.equals(bytes, at, at + pattern.length, pattern, 0, pattern.length);
    }

    private void unpack(byte[] bytes, int at, TreeSet<String> found, String inside, int depth) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        if (first == 0x1F && second == 0x8B && bytes[at + 2] == 8) {
            scan(inflated(bytes, at, Kind.GZIP), found, inside + ", in gzip", depth + 1);
        } else if (first == 0x78 && (first << 8 | second) % 31 == 0) {
            scan(inflated(bytes, at, Kind.ZLIB), found, inside + ", in zlib", depth + 1);
        } else if (first == 'P' && second == 'K' && bytes[at + 2] == 3 && at + 30 < bytes.length) {
            int name = (bytes[at + 26] & 0xFF) | (bytes[at + 27] & 0xFF) << 8;
            int extra = (bytes[at + 28] & 0xFF) | (bytes[at + 29] & 0xFF) << 8;
            scan(inflated(bytes, at + 30 + name + extra, Kind.RAW), found, inside + ", in zip", depth + 1);
        }
    }

    private enum Kind {
        GZIP,
        ZLIB,
        RAW
    }

    /** As much as can be unpacked: what is cut off or no archive at all gives what came before. */
    private static byte[] inflated(byte[] bytes, int at, Kind kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (at >= bytes.length) {
            return new byte[0];
        }
        ByteArrayInputStream from = new ByteArrayInputStream(bytes, at, bytes.length - at);
        try (InputStream in = switch (kind) {
            case GZIP -> new GZIPInputStream(from);
            case ZLIB -> new InflaterInputStream(from);
            case RAW -> new InflaterInputStream(from, new Inflater(true));
        }) {
            byte[] piece = new byte[1 << 13];
            for (int n = in.read(piece); n > 0 && out.size() < MOST_INFLATED; n = in.read(piece)) {
                out.write(piece, 0, n);
            }
        } catch (IOException e) {
            // The end of what can be unpacked.
        }
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d ways to write planted words", patterns.size());
    }
}
