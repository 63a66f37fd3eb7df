package org.baraza.app.openrosa;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes are a warning, whatever can be read of it. */
@AutoService(FuzzTarget.class)
public final class WarningFormFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(WarningForm.class);
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public int longest() {
        return 1_500;
    }

    @Override
    public void feed(byte[] input) {
        WarningForm said = WarningForm.read(input);
        boolean blank =
                WarningForm.is(input) && said.words().map(String::isBlank).orElse(false);
        if (blank) {
            throw new AssertionError("an empty answer is none");
        }
    }
}
