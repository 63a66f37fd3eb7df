package org.baraza.app.settings;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baraza.app.desk.WrongUse;
import org.baraza.fuzz.FuzzTarget;

/** Any text gives plans or a sentence that says what is wrong. */
@AutoService(FuzzTarget.class)
public final class NetworksFileFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(NetworksFile.class);
    }

    @Override
    public int longest() {
        return 600;
    }

    @Override
    public void feed(byte[] input) {
        try {
            NetworksFile.read(new String(input, StandardCharsets.UTF_8), NetworksFile.NAME)
                    .values()
                    .forEach(p -> {
                        if (p.daysBetween() < 1 || p.daysBetween() > 365) {
                            throw new AssertionError("days that cannot be: " + p);
                        }
                    });
        } catch (WrongUse e) {
            if (String.valueOf(e.getMessage()).length() > 3 * input.length + 600) {
                throw new AssertionError("the complaint is longer than what it complains of");
            }
        }
    }
}
