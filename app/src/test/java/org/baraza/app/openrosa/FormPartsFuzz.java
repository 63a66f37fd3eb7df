package org.baraza.app.openrosa;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes are parts, none larger than all of it, or are refused. The boundary is {@code x}. */
@AutoService(FuzzTarget.class)
public final class FormPartsFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(Parts.class);
    }

    @Override
    public void feed(byte[] input) {
        try {
            Parts parts = Parts.of(new ByteArrayInputStream(input), "multipart/form-data; boundary=x");
            long bytes = 0;
            for (Optional<Parts.Part> next = parts.next(); next.isPresent(); next = parts.next()) {
                bytes += next.get().body().readAllBytes().length;
            }
            if (bytes > input.length) {
                throw new AssertionError("more came out than went in");
            }
        } catch (Refused e) {
            // As it promises.
        } catch (IOException e) {
            throw new AssertionError("bytes in memory cannot fail", e);
        }
    }
}
