package org.baraza.app.forms;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Spreadsheets in today's format: XML files in a zip. Read as a stream and never further than a bound, because a small zip
 * can hold a very large file. Formulas are not worked out; what they last came to is taken.
 */
final class XlsxFile {

    static final long MOST_UNPACKED = 64L << 20;

    private final ZipFile zip;
    private final Problems problems;
    private long left = MOST_UNPACKED;

    private XlsxFile(ZipFile zip, Problems problems) {
        this.zip = zip;
        this.problems = problems;
    }

    static Optional<Workbook> read(byte[] file, Problems problems) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return new XlsxFile(zip, problems).bounded();
        } catch (IOException | RuntimeException e) {
            // The libraries say so in many ways when a file is broken.
            return Optional.empty();
        }
    }

    private Optional<Workbook> bounded() throws IOException {
        try {
            return Optional.of(workbook());
        } catch (IOException | RuntimeException e) {
            if (left >= 0) {
                throw e;
            }
            problems.add(FormFindings.TOO_LARGE, "", "");
            return Optional.empty();
        }
    }

    /** A stream that counts against the bound of the whole file. */
    private final class Bounded extends FilterInputStream {

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) throws IOException {
            if (result >= 0) {
                left -= bytes;
            }
            if (left < 0) {
                throw new IOException("more was unpacked than a form needs");
            }
            return result;
        }
    }

    private Workbook workbook() throws IOException {
        Map<String, String> targets = targets();
        Map<String, String> parts = new LinkedHashMap<>();
        boolean[] since1904 = {false};
        boolean found = part("xl/workbook.xml", (element, source) -> {
            if (element.equals("workbookPr")) {
                String given = source.attribute("date1904");
                since1904[0] = given.equals("1") || given.equals("true");
            } else if (element.equals("sheet")) {
                parts.put(source.attribute("name"), targets.getOrDefault(source.attribute("id"), ""));
            }
            return true;
        });
        if (!found || parts.isEmpty()) {
            throw new IOException("no workbook");
        }
        List<String> shared = sharedStrings();
        XlsxStyles styles = styles();
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            Optional<String> meaning = Workbook.meaningOf(part.getKey(), parts.size());
            if (meaning.isPresent()) {
                XlsxSheet sheet =
                        new XlsxSheet(new SheetBuilder(meaning.get(), problems), shared, styles, since1904[0]);
                if (!part(part.getValue(), sheet)) {
                    throw new IOException("no sheet");
                }
                sheets.put(meaning.get(), sheet.build());
            }
        }
        return new Workbook(List.copyOf(parts.keySet()), sheets);
    }

    /** Where the sheets lie, by their relation's id. */
    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new LinkedHashMap<>();
        part("xl/_rels/workbook.xml.rels", (element, source) -> {
            if (element.equals("Relationship")) {
                String target = source.attribute("Target");
                targets.put(source.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
            return true;
        });
        return targets;
    }

    private List<String> sharedStrings() throws IOException {
        List<String> shared = new ArrayList<>();
        part("xl/sharedStrings.xml", (element, source) -> {
            if (element.equals("si")) {
                // Text in rPh says how a word is pronounced.
                shared.add(source.text("t", "rPh"));
            }
            return true;
        });
        return shared;
    }

    private XlsxStyles styles() throws IOException {
        XlsxStyles styles = new XlsxStyles();
        part("xl/styles.xml", (element, source) -> {
            if (element.equals("numFmt")) {
                styles.format(source.attribute("numFmtId"), source.attribute("formatCode"));
            } else if (element.equals("cellXfs")) {
                source.children((child, of) -> {
                    if (child.equals("xf")) {
                        styles.style(of.attribute("numFmtId"));
                    }
                    return true;
                });
            }
            return true;
        });
        return styles;
    }

    private boolean part(String name, SafeXml.Walk walk) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return false;
        }
        try (InputStream in = new Bounded(zip.getInputStream(entry))) {
            SafeXml.read(in, walk);
        }
        return true;
    }
}
