package org.baraza.app.desk;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;

/** Any text is names and what stands below them, or is misunderstood in the words of whoever asked. */
@AutoService(FuzzTarget.class)
public final class SiteYamlFuzz implements FuzzTarget {

    private static final WrongUse MISUNDERSTOOD = new WrongUse("It cannot be understood.");

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(SiteYaml.class);
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
            var unused = SiteYaml.read(new String(input, StandardCharsets.UTF_8), () -> MISUNDERSTOOD);
        } catch (WrongUse e) {
            if (e != MISUNDERSTOOD) {
                throw new AssertionError("in other words than asked for: " + e.getMessage());
            }
        }
    }
}
