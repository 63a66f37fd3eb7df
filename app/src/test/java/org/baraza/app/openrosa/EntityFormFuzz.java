package org.baraza.app.openrosa;

import com.google.auto.service.AutoService;
import java.util.Map;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes say something of an entity with an id that is one, or nothing. */
@AutoService(FuzzTarget.class)
public final class EntityFormFuzz implements FuzzTarget {

    private static final EntityForm WELLS = new EntityForm("wells", Map.of("/data/water", "water"));

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(EntityForm.class);
    }

    @Override
    public void feed(byte[] input) {
        EntityForm form = EntityForm.read(input).orElse(WELLS);
        form.change(input).ifPresent(change -> {
            if (change.id().length() != 36 || !(change.makes() || change.changes())) {
                throw new AssertionError("a change of nothing was taken");
            }
        });
    }
}
