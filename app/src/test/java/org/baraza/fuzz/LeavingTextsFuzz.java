package org.baraza.fuzz;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baraza.core.protect.disclosure.CsvCell;
import org.baraza.core.protect.disclosure.Mark;
import org.baraza.core.protect.disclosure.Recipient;
import org.baraza.core.protect.disclosure.TextScan;

/** Texts on their way out, as anybody may have written them. */
@AutoService(FuzzTarget.class)
public final class LeavingTextsFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(TextScan.class, CsvCell.class, Recipient.class);
    }

    @Override
    public int weight() {
        return 15;
    }

    @Override
    public int longest() {
        return 400;
    }

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int at = 0;
        for (Mark mark : TextScan.marks(text)) {
            if (mark.from() < at || mark.to() <= mark.from() || mark.to() > text.length()) {
                throw new AssertionError("a mark lies outside or over another: " + mark);
            }
            at = mark.to();
        }
        String field = CsvCell.show(text);
        if (field.startsWith("=") || field.startsWith("+") || field.startsWith("@")) {
            throw new AssertionError("a field begins like a formula");
        }
        if (Recipient.find(text).isPresent() && text.strip().length() > 40) {
            throw new AssertionError("a recipient nobody named");
        }
    }
}
