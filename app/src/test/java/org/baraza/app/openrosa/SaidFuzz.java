package org.baraza.app.openrosa;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes say something, if only nothing, and a warning can be read of it. */
@AutoService(FuzzTarget.class)
public final class SaidFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(Said.class, WarningForm.class);
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
        Said said = Said.read(input);
        WarningForm warning = WarningForm.read(said);
        boolean blank = Said.kind(input).map(String::isBlank).orElse(false)
                || warning.words().map(String::isBlank).orElse(false);
        if (blank) {
            throw new AssertionError("an empty answer is none");
        }
        said.each("person").forEach(p -> {
            if (p.everything().length() > said.everything().length()) {
                throw new AssertionError("a part says no more than the whole");
            }
        });
    }
}
