package org.baraza.app.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.baraza.app.desk.FormMaker;
import org.baraza.app.desk.FormPaper;
import org.baraza.app.desk.FormReport;
import org.baraza.app.forms.XlsForms;
import org.baraza.app.openrosa.PaperForm;

/** Makes forms out of spreadsheets, and sheets of paper out of forms. */
final class FormsAndSheets implements FormMaker {

    private final FormMaker forms = new XlsForms();
    private final FormPaper paper = new PaperForm();

    @Override
    public FormReport make(Path file) throws IOException {
        return forms.make(file);
    }

    @Override
    public FormPaper.Sheet paper(String xform, FormPaper.Wishes wishes) {
        return paper.sheet(xform.getBytes(StandardCharsets.UTF_8), wishes);
    }
}
