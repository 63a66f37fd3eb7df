package org.baraza.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of heads: head lines, key lines {@code baraza-key-1 SITE FINGERPRINT PUBLIC-KEY}, and remarks that begin with
 * {@code #}.
 *
 * @param heads each readable head with its line number
 * @param unreadable numbers of lines that cannot be understood
 * @param keys public keys by fingerprint
 */
record HeadsFile(List<Numbered> heads, List<Integer> unreadable, Map<String, byte[]> keys) {

    private static final String KEY = "baraza-key-1";

    /**
     * @param number 1 for the first line
     * @param head what it says
     */
    record Numbered(int number, HeadLine head) {}

    static HeadsFile read(Path file) {
        try {
            // Byte for byte, so that a damaged copy is read as far as it goes.
            return of(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HeadsFile of(List<String> lines) {
        List<Numbered> heads = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        Map<String, byte[]> keys = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int number = i + 1;
            if (line.startsWith(KEY)) {
                key(line).ifPresentOrElse(k -> keys.put(HeadKey.fingerprint(k), k), () -> unreadable.add(number));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                HeadLine.read(line)
                        .ifPresentOrElse(h -> heads.add(new Numbered(number, h)), () -> unreadable.add(number));
            }
        }
        return new HeadsFile(heads, unreadable, keys);
    }

    /** The fingerprint in the line is for people; the key itself decides. */
    private static Optional<byte[]> key(String line) {
        String[] words = line.split(" +");
        try {
            return words.length == 4 ? Optional.of(Base64.getUrlDecoder().decode(words[3])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Adds lines at the end, on disk when it returns; the key first when the file does not have it yet. */
    static void append(Path file, String site, byte[] publicKey, List<HeadLine> heads) {
        StringBuilder text = new StringBuilder();
        String fingerprint = HeadKey.fingerprint(publicKey);
        if (!Files.exists(file)) {
            text.append("# Heads of the journal of site ").append(site).append(". Keep a copy elsewhere.\n");
        }
        if (!Files.exists(file) || !read(file).keys().containsKey(fingerprint)) {
            text.append(String.join(
                            " ",
                            KEY,
                            site,
                            fingerprint,
                            Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey)))
                    .append('\n');
        }
        heads.forEach(head -> text.append(head).append('\n'));
        try {
            Files.writeString(
                    file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
