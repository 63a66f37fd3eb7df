package org.baraza.app.settings;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baraza.app.desk.WrongUse;
import org.baraza.fuzz.FuzzTarget;

/** Any text gives clocks or a sentence that says what is wrong. */
@AutoService(FuzzTarget.class)
public final class ClocksFileFuzz implements FuzzTarget {

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(ClocksFile.class);
    }

    @Override
    public int longest() {
        return 600;
    }

    @Override
    public void feed(byte[] input) {
        try {
            ClocksFile.read(new String(input, StandardCharsets.UTF_8), ClocksFile.NAME)
                    .values()
                    .forEach(c -> c.allowed().values().stream()
                            .filter(time -> !time.isPositive())
                            .forEach(time -> {
                                throw new AssertionError("a clock that is over before it begins: " + time);
                            }));
        } catch (WrongUse e) {
            if (String.valueOf(e.getMessage()).length() > 3 * input.length + 600) {
                throw new AssertionError("the complaint is longer than what it complains of");
            }
        }
    }
}
