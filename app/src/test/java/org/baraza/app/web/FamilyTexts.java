package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold of the texts of one subject.
 *
 * @param family begins their keys
 * @param constants by what comes between the family and a constant's name
 */
record FamilyTexts(String family, Map<String, Enum<?>[]> constants) {

    private static final Pattern CONSTANT = Pattern.compile("[a-z]+(\\.[a-z]+)+\\.[A-Z_]+");

    private Set<String> keys() {
        return Texts.of(Language.EN).keys().stream()
                .filter(k -> k.startsWith(family))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void requireEveryConstant() {
        Set<String> wanted = new TreeSet<>();
        constants.forEach((prefix, all) -> Stream.of(all).forEach(c -> wanted.add(family + prefix + c.name())));
        assertThat(keys().stream().filter(k -> CONSTANT.matcher(k).matches()))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** @param steps the sealed type of the subject's steps */
    void requireEveryStep(Class<?> steps) {
        assertThat(Stream.of(steps.getPermittedSubclasses())
                        .map(c -> family + "do."
                                + c.getSimpleName()
                                        .replaceAll("(?<!^)(?=[A-Z])", "-")
                                        .toLowerCase(Locale.ROOT)))
                .isSubsetOf(keys());
    }

    void requireNoneUnused() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java/org/baraza/app/web"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        String sources = all.toString();
        assertThat(keys().stream()
                        .filter(k -> !CONSTANT.matcher(k).matches())
                        .filter(k -> !k.startsWith(family + "do."))
                        .filter(k -> !sources.contains("\"" + k + "\""))
                        .filter(k -> !sources.contains("\"" + k.substring(family.length()) + "\""))
                        .filter(k -> !sources.contains("\"" + k.replaceFirst("^[a-z]+\\.field\\.", "") + "\"")))
                .isEmpty();
    }
}
