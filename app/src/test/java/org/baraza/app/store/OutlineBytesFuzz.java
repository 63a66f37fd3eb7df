package org.baraza.app.store;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.baraza.core.ground.Outline;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes in the place of an outline are read, and then written as the same, or are refused. */
@AutoService(FuzzTarget.class)
public final class OutlineBytesFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(OutlineBytes.class);
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                OutlineBytes.show(new Outline(List.of())),
                OutlineBytes.show(new Outline(List.of(List.of(new double[] {0, 0, 1, 0, 1, 1, 0, 0})))));
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public int longest() {
        return 300;
    }

    @Override
    public void feed(byte[] input) {
        Outline outline;
        try {
            outline = OutlineBytes.read(input);
        } catch (IllegalArgumentException e) {
            return;
        }
        byte[] shown = OutlineBytes.show(outline);
        if (!Arrays.equals(OutlineBytes.show(OutlineBytes.read(shown)), shown)) {
            throw new AssertionError("an outline is not read as it was written");
        }
    }
}
