package org.baraza.app.wiring;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.baraza.app.desk.FormReader;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes called a spreadsheet are a form or problems, at least one. */
@AutoService(FuzzTarget.class)
public final class SpreadsheetFormFuzz implements FuzzTarget {

    private final SpreadsheetForm reader = new SpreadsheetForm();

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(SpreadsheetForm.class);
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public int longest() {
        return 1_000;
    }

    @Override
    public void feed(byte[] input) {
        if (reader.read("alert.md", input) instanceof FormReader.Unreadable(var problems) && problems.isEmpty()) {
            throw new AssertionError("refused without a reason");
        }
    }
}
