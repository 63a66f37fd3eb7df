package org.baraza.app.forms;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Reads a spreadsheet, whatever its format, which is told by what it holds. */
final class WorkbookReader {

    static final int MOST_BYTES = 16 << 20;

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] CONTAINER = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int LOOKED_AT = 5_000;
    private static final int LEAST_PIPES = 5;
    private static final int LEAST_COMMAS = 4;

    /** Formats, and how the names of their files end. */
    private enum Format {
        XLSX("xlsx", "xlsm"),
        XLS("xls"),
        MARKDOWN("md"),
        CSV("csv"),
        NONE;

        private final Set<String> endings;

        Format(String... endings) {
            this.endings = Set.of(endings);
        }

        /** Whether a name says that its file is of another format. */
        boolean isNot(String ending) {
            return !endings.contains(ending)
                    && Arrays.stream(values()).anyMatch(other -> other.endings.contains(ending));
        }
    }

    private WorkbookReader() {}

    /**
     * Empty when the file is none; why is among the problems.
     *
     * @param ending of its name, in lower case; one that says another format is a mistake somebody made
     */
    static Optional<Workbook> read(byte[] file, String ending, Problems problems) {
        if (file.length > MOST_BYTES) {
            problems.add(FormFindings.TOO_LARGE, "", "");
            return Optional.empty();
        }
        String text =
                begins(file, ZIP) || begins(file, CONTAINER) ? "" : decode(file).orElse("");
        Format format = format(file, text, ending);
        if (format != Format.NONE && format.isNot(ending)) {
            problems.add(FormFindings.NAMED_OTHERWISE, "", ending);
            return Optional.empty();
        }
        Optional<Workbook> workbook = switch (format) {
            case XLSX -> XlsxFile.read(file, problems);
            case XLS -> XlsFile.read(file, problems);
            case MARKDOWN -> Optional.of(MarkdownTables.read(text, problems));
            case CSV -> CsvTables.read(text, problems);
            case NONE -> Optional.empty();
        };
        if (workbook.isEmpty() && !problems.forbid()) {
            problems.add(FormFindings.NOT_READABLE, "", "");
        }
        return workbook;
    }

    private static Format format(byte[] file, String text, String ending) {
        if (begins(file, ZIP)) {
            return Format.XLSX;
        }
        if (begins(file, CONTAINER)) {
            return Format.XLS;
        }
        boolean commas = count(text, ',') >= LEAST_COMMAS;
        if (count(text, '|') >= LEAST_PIPES && !(commas && ending.equals("csv"))) {
            return Format.MARKDOWN;
        }
        return commas ? Format.CSV : Format.NONE;
    }

    private static boolean begins(byte[] file, int[] signs) {
        if (file.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((file[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static long count(String text, char sign) {
        return text.chars().limit(LOOKED_AT).filter(c -> c == sign).count();
    }
}
