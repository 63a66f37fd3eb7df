package org.baraza.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Files of names and values that people write into the site folder: plain values only, whatever they say they are. */
public final class SiteYaml {

    private SiteYaml() {}

    /**
     * The outermost names of a file and what stands below each, in order; none for an empty file.
     *
     * @param misunderstood what is told to whoever wrote something else
     */
    public static Map<String, @Nullable Object> read(String text, Supplier<WrongUse> misunderstood) {
        try {
            return lines(new Yaml(new SafeConstructor(new LoaderOptions())).load(text), misunderstood);
        } catch (YAMLException | IllegalArgumentException e) {
            // The second is how the library tells of a tag that cannot be one.
            throw misunderstood.get();
        }
    }

    /** The names below one name, and what stands below each. */
    public static Map<String, @Nullable Object> lines(@Nullable Object below, Supplier<WrongUse> misunderstood) {
        Map<String, @Nullable Object> lines = new LinkedHashMap<>();
        switch (below) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((key, value) -> lines.put(String.valueOf(key), value));
            default -> throw misunderstood.get();
        }
        return lines;
    }
}
