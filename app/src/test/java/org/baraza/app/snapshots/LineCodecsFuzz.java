package org.baraza.app.snapshots;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Any line of any kind of snapshot is read, and then written and read again as the same, or is refused. */
@AutoService(FuzzTarget.class)
public final class LineCodecsFuzz implements FuzzTarget {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<LineCodec<?>> codecs = found();

    /** Every codec of the package, by name. */
    private static List<LineCodec<?>> found() {
        List<LineCodec<?>> codecs = new ArrayList<>();
        String here = LineCodec.class.getPackageName();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + here.replace('.', '/') + "/*.class")) {
                Class<?> type = Class.forName(
                        here + "." + String.valueOf(file.getFilename()).replace(".class", ""));
                if (LineCodec.class.isAssignableFrom(type) && !type.isInterface()) {
                    codecs.add((LineCodec<?>) type.getDeclaredConstructor().newInstance());
                }
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("a codec needs a constructor without arguments", e);
        }
        codecs.sort(Comparator.comparing(LineCodec::kind));
        return codecs;
    }

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(LineCodec.class, LineSnapshot.class);
    }

    @Override
    public int weight() {
        return 20;
    }

    @Override
    public int longest() {
        return 1_000;
    }

    @Override
    public void feed(byte[] input) {
        if (input.length > 0) {
            feed(
                    codecs.get((input[0] & 0xff) % codecs.size()),
                    new String(Arrays.copyOfRange(input, 1, input.length), StandardCharsets.UTF_8));
        }
    }

    private static <T> void feed(LineCodec<T> codec, String line) {
        T record;
        try {
            record = LineSnapshot.read(codec, line);
        } catch (IllegalArgumentException e) {
            return;
        }
        String written = show(codec, record);
        if (!show(codec, LineSnapshot.read(codec, written)).equals(written)) {
            throw new AssertionError("a line is not read as it was written: " + codec.kind());
        }
    }

    private static <T> String show(LineCodec<T> codec, T record) {
        ObjectNode line = JSON.createObjectNode();
        codec.write(record, line);
        return JSON.writeValueAsString(line);
    }
}
