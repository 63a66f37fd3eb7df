package org.baraza.app.openrosa;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.baraza.app.desk.FormPaper;
import org.baraza.app.desk.WrongUse;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes give a sheet without anything that runs, or a sentence that says what is wrong. */
@AutoService(FuzzTarget.class)
public final class PaperFormFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(PaperForm.class);
    }

    @Override
    public void feed(byte[] input) {
        try {
            FormPaper.Sheet sheet = new PaperForm().sheet(input, new FormPaper.Wishes(List.of(), "en", 2, false));
            if (new String(sheet.page(), StandardCharsets.UTF_8).contains("<script")) {
                throw new AssertionError("a script got onto the sheet");
            }
        } catch (WrongUse e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("refused without a word");
            }
        }
    }
}
