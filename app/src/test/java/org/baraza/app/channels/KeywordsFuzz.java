package org.baraza.app.channels;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baraza.app.desk.WrongUse;
import org.baraza.fuzz.FuzzTarget;

/** Any text gives keywords of every kind or a sentence that says what is wrong. */
@AutoService(FuzzTarget.class)
public final class KeywordsFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(Keywords.class);
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public int longest() {
        return 600;
    }

    @Override
    public void feed(byte[] input) {
        try {
            String text = new String(input, StandardCharsets.UTF_8);
            Keywords read = Keywords.read(text, Keywords.NAME);
            if (!text.contains("burn")
                    && !(Meaning.of("stop them, they burn the school", read) instanceof Meaning.Report)) {
                throw new AssertionError("a warning is taken for a wish to be left alone");
            }
        } catch (WrongUse e) {
            if (String.valueOf(e.getMessage()).length() > 3 * input.length + 600) {
                throw new AssertionError("the complaint is longer than what it complains of");
            }
        }
    }
}
