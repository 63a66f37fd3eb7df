package org.baraza.app.store;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baraza.core.record.Entry;
import org.baraza.fuzz.FuzzTarget;

/**
 * Any body of any kind of entry is read, and then written and read again as the same, or is a fault that names the entry.
 * The first byte chooses the kind.
 */
@AutoService(FuzzTarget.class)
public final class EntryCodecsFuzz implements FuzzTarget {

    private final EntryCodecs codecs = EntryCodecs.found();

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(EntryCodec.class, EntryCodecs.class);
    }

    @Override
    public int weight() {
        return 30;
    }

    @Override
    public int longest() {
        return 1_500;
    }

    @Override
    public void feed(byte[] input) {
        if (input.length == 0) {
            return;
        }
        List<EntryCodec> all = codecs.codecs();
        EntryCodec codec = all.get((input[0] & 0xff) % all.size());
        String body = new String(Arrays.copyOfRange(input, 1, input.length), StandardCharsets.UTF_8);
        try {
            Entry entry = codecs.read(written(codec, body));
            String again = codecs.show(entry);
            if (!codecs.show(codecs.read(written(codec, again))).equals(again)) {
                throw new AssertionError("an entry is not read as it was written: " + codec.kind());
            }
        } catch (StoreFault e) {
            // The journal's own hash tells who changed it; the fault only has to name the entry.
        }
    }

    private static Written written(EntryCodec codec, String body) {
        return new Written(
                1,
                new UUID(0, 1),
                codec.kind(),
                codec.version(),
                "subject",
                body,
                Instant.EPOCH,
                Instant.EPOCH,
                "amina",
                "test",
                "made up",
                new byte[0],
                Optional.empty(),
                new byte[0]);
    }
}
