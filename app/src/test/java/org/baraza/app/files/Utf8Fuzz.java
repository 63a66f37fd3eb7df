package org.baraza.app.files;

import com.google.auto.service.AutoService;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;

/** The JDK and we agree on what is UTF-8. */
@AutoService(FuzzTarget.class)
public final class Utf8Fuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(Utf8.class);
    }

    @Override
    public int weight() {
        return 60;
    }

    @Override
    public int longest() {
        return 64;
    }

    @Override
    public void feed(byte[] input) {
        int from = Math.min(2, input.length);
        boolean valid;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input, from, input.length - from));
            valid = true;
        } catch (CharacterCodingException e) {
            valid = false;
        }
        if (Utf8.isValid(input, from, input.length) != valid) {
            throw new AssertionError("not the same idea of UTF-8");
        }
        boolean ascii = true;
        for (int i = from; i < input.length; i++) {
            ascii &= input[i] >= 0;
        }
        if (Utf8.isAscii(input, from, input.length) != ascii) {
            throw new AssertionError("not the same idea of ASCII");
        }
        Utf8.read(input, from, input.length);
    }
}
