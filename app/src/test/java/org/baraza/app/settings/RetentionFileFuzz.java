package org.baraza.app.settings;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baraza.app.desk.WrongUse;
import org.baraza.fuzz.FuzzTarget;

/** Any text gives a schedule of every class or a sentence that says what is wrong. */
@AutoService(FuzzTarget.class)
public final class RetentionFileFuzz implements FuzzTarget {

    private static final int CLASSES = RetentionFile.read("", "retention.yaml").size();

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(RetentionFile.class);
    }

    @Override
    public int longest() {
        return 600;
    }

    @Override
    public void feed(byte[] input) {
        try {
            if (RetentionFile.read(new String(input, StandardCharsets.UTF_8), "retention.yaml")
                            .size()
                    != CLASSES) {
                throw new AssertionError("a class of record was lost or added");
            }
        } catch (WrongUse e) {
            if (String.valueOf(e.getMessage()).length() > 3 * input.length + 600) {
                throw new AssertionError("the complaint is longer than what it complains of");
            }
        }
    }
}
