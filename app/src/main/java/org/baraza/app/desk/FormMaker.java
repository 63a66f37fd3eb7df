package org.baraza.app.desk;

import java.io.IOException;
import java.nio.file.Path;

/** Makes forms for phones and browsers (XForms) out of spreadsheets (XLSForms). */
public interface FormMaker {

    /**
     * Reads a spreadsheet and makes the form it describes. What is wrong with the spreadsheet is in the report; nothing
     * is thrown for it.
     *
     * @param file XLSX, XLS, CSV or Markdown, told apart by what it holds; its name without the ending is the form's
     *     identifier where the spreadsheet gives none
     */
    FormReport make(Path file) throws IOException;

    /** Makes a sheet to be filled in by hand out of a form, to be opened as a file. */
    default FormPaper.Sheet paper(String xform, FormPaper.Wishes wishes) {
        throw new WrongUse("No sheets are made here.");
    }
}
