package org.baraza.app.openrosa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a {@code multipart/form-data} body, one after the other, as they come from the network. Nothing is written
 * to a disk and no more than a buffer is held; the web server's own reader would write each part to a file as it is.
 */
final class Parts {

    /** A part's lines before its body: a name, a long file name, a type. */
    private static final int MOST_HEAD_BYTES = 4_096;

    /** More files than any form takes; each costs its sender a round on the disk. */
    static final int MOST_PARTS = 500;

    private static final int BUFFER_BYTES = 1 << 14;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data\\s*;.*\\bboundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*");
    private static final Pattern NAME = Pattern.compile("(?i)\\bname=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;\"]+))");
    private static final Pattern FILE = Pattern.compile("(?i)\\bfilename=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;\"]+))");

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private boolean over;
    private int count;

    /** Whether a part is being read. */
    private boolean begun;

    private Parts(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter has no line before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /**
     * @param type the header {@code Content-Type}
     * @throws Refused when it is no form in parts
     */
    static Parts of(InputStream in, String type) {
        Matcher found = BOUNDARY.matcher(type);
        if (!found.matches()) {
            throw new Refused(Problem.TYPE);
        }
        return new Parts(in, Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)));
    }

    /**
     * One part.
     *
     * @param name of the field; may be empty
     * @param file name of the file, if it is one, without folders
     * @param type of what is in it, in small letters without parameters; may be empty
     * @param body to be read before the next part is asked for; what is left is skipped
     */
    record Part(String name, Optional<String> file, String type, InputStream body) {}

    /** The next part; empty after the last. @throws Refused when the body is cut short or is none */
    Optional<Part> next() throws IOException {
        skip();
        if (over) {
            return Optional.empty();
        }
        need(2);
        if (buffer[at] == '-' && buffer[at + 1] == '-') {
            over = true;
            return Optional.empty();
        }
        if (++count > MOST_PARTS) {
            throw new Refused(Problem.TOO_LARGE);
        }
        String head = head();
        String disposition = line(head, "content-disposition");
        String type = line(head, "content-type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        begun = true;
        return Optional.of(new Part(
                find(NAME, " " + disposition.replaceAll("(?i)filename\\*?=(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s;]+)", ""))
                        .orElse(""),
                find(FILE, disposition).map(Parts::withoutFolders).filter(n -> !n.isEmpty()),
                type,
                new Body()));
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find()
                ? Optional.of(Optional.ofNullable(found.group(1))
                        .map(quoted -> quoted.replaceAll("\\\\(.)", "$1"))
                        .orElseGet(() -> found.group(2)))
                : Optional.empty();
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
    }

    /** What is left of a part, or what stands before the first. */
    private void skip() throws IOException {
        if (over) {
            return;
        }
        if (count == 0 || begun) {
            int clear = clear();
            while (clear > 0) {
                at += clear;
                clear = clear();
            }
            at += delimiter.length;
            begun = false;
        }
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        // The rest of the delimiter's own line is white space.
        int lines = 0;
        StringBuilder line = new StringBuilder();
        while (true) {
            need(1);
            char c = (char) (buffer[at++] & 0xff);
            line.append(c);
            if (head.length() + line.length() > MOST_HEAD_BYTES) {
                throw new Refused(Problem.BROKEN);
            }
            if (c == '\n') {
                boolean blank = line.toString().isBlank();
                if (lines == 0 && !blank) {
                    throw new Refused(Problem.BROKEN);
                }
                if (lines > 0 && blank) {
                    return new String(head.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                }
                head.append(line);
                line.setLength(0);
                lines++;
            }
        }
    }

    private static String line(String head, String name) {
        return head.lines()
                .filter(l -> l.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(l -> l.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** Makes so many bytes readable at {@code at}. */
    private void need(int bytes) throws IOException {
        while (end - at < bytes) {
            fill();
        }
    }

    private void fill() throws IOException {
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
        }
        int more = in.read(buffer, end, buffer.length - end);
        if (more < 0) {
            // A delimiter was still to come.
            throw new Refused(Problem.BROKEN);
        }
        end += more;
    }

    /** How many bytes from {@code at} surely belong to the part; 0 when a delimiter stands at {@code at}. */
    private int clear() throws IOException {
        need(delimiter.length);
        while (true) {
            int last = end - delimiter.length;
            for (int i = at; i <= last; i++) {
                if (buffer[i] == '\r'
                        && Arrays.equals(buffer, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
                    return i - at;
                }
            }
            if (last >= at) {
                // What follows could be the beginning of a delimiter.
                return last - at + 1;
            }
            fill();
        }
    }

    private final class Body extends InputStream {

        private int left;
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            if (ended) {
                return -1;
            }
            if (left == 0) {
                left = clear();
                if (left == 0) {
                    ended = true;
                    return -1;
                }
            }
            int taken = Math.min(left, most);
            System.arraycopy(buffer, at, to, from, taken);
            at += taken;
            left -= taken;
            return taken;
        }
    }
}
