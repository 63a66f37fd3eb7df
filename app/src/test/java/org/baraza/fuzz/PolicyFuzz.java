package org.baraza.fuzz;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Policy;
import org.baraza.core.protect.Role;

/** Any text is a policy or a complaint that names the line. */
@AutoService(FuzzTarget.class)
public final class PolicyFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(Policy.class, Role.class, Matter.class, Deed.class);
    }

    @Override
    public int weight() {
        return 20;
    }

    @Override
    public int longest() {
        return 500;
    }

    @Override
    public void feed(byte[] input) {
        try {
            Policy.read(new String(input, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            if (!String.valueOf(e.getMessage()).matches("(?s)line \\d+ of the policy: .*")) {
                throw new AssertionError("the complaint does not name the line: " + e.getMessage(), e);
            }
        }
    }
}
