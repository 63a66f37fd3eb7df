package org.baraza.app.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.baraza.app.desk.FormMaker;
import org.baraza.app.desk.FormReport;

/** Makes XForms out of XLSForms. */
public final class XlsForms implements FormMaker {

    /** Identifier of a form whose file has no name. */
    private static final String NAMELESS = "data";

    @Override
    public FormReport make(Path file) throws IOException {
        Problems problems = new Problems();
        if (Files.size(file) > WorkbookReader.MOST_BYTES) {
            problems.add(FormFindings.TOO_LARGE, "", "");
            return report(Optional.empty(), Optional.empty(), problems);
        }
        return read(Files.readAllBytes(file), String.valueOf(file.getFileName()));
    }

    /**
     * Makes a form out of the bytes of a file.
     *
     * @param fileName without its ending the form's identifier where the spreadsheet gives none
     */
    public static FormReport read(byte[] file, String fileName) {
        Problems problems = new Problems();
        int dot = fileName.lastIndexOf('.');
        String name = dot > 0 ? fileName.substring(0, dot) : fileName;
        String ending = dot > 0 ? fileName.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        Optional<Workbook> workbook = WorkbookReader.read(file, ending, problems);
        if (workbook.isEmpty() || problems.forbid()) {
            return report(Optional.empty(), Optional.empty(), problems);
        }
        Optional<String> xform = new FormBuilder(workbook.get(), name.isBlank() ? NAMELESS : name, problems).build();
        return report(xform, xform.flatMap(x -> ItemsetFile.of(workbook.get())), problems);
    }

    private static FormReport report(Optional<String> xform, Optional<String> itemsets, Problems problems) {
        return new FormReport(xform, itemsets, problems.list());
    }
}
