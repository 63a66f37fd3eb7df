package org.baraza.app.settings;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baraza.app.desk.WrongUse;
import org.baraza.fuzz.FuzzTarget;

/** Any text gives deadlines or a sentence that says what is wrong. */
@AutoService(FuzzTarget.class)
public final class DeadlinesFileFuzz implements FuzzTarget {

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(DeadlinesFile.class);
    }

    @Override
    public int longest() {
        return 600;
    }

    @Override
    public void feed(byte[] input) {
        try {
            DeadlinesFile.read(new String(input, StandardCharsets.UTF_8), DeadlinesFile.NAME)
                    .values()
                    .forEach(d -> d.allowed()
                            .values()
                            .forEach(times -> times.values().stream()
                                    .filter(t -> !t.isPositive())
                                    .forEach(t -> {
                                        throw new AssertionError("a deadline that is over before it begins: " + t);
                                    })));
        } catch (WrongUse e) {
            if (String.valueOf(e.getMessage()).length() > 3 * input.length + 600) {
                throw new AssertionError("the complaint is longer than what it complains of");
            }
        }
    }
}
