package org.baraza.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;

/**
 * Findings of one kind, in words.
 *
 * @param count how many
 * @param title what was found
 * @param remedy what to do
 * @param example one of them; empty when none is at hand
 * @param setsAside whether the rows were set aside
 * @param language language of title and remedy
 */
public record FindingWords(
        long count, String title, String remedy, String example, boolean setsAside, String language) {

    /** One for each kind, the most frequent first, rows set aside before rows only noted. */
    public static List<FindingWords> list(Map<FindingKind, Long> counts, List<Finding> examples, Texts texts) {
        return counts.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue(), examples, texts))
                .sorted(Comparator.comparing(FindingWords::setsAside)
                        .thenComparing(FindingWords::count)
                        .reversed())
                .toList();
    }

    private static FindingWords of(FindingKind kind, long count, List<Finding> examples, Texts texts) {
        boolean translated = texts.find("finding." + kind.code() + ".title").isPresent();
        return new FindingWords(
                count,
                texts.find("finding." + kind.code() + ".title").orElse(kind.title()),
                texts.find("finding." + kind.code() + ".remedy").orElse(kind.remedy()),
                examples.stream()
                        .filter(f -> f.kind().code().equals(kind.code()))
                        .findFirst()
                        .map(f -> example(f, texts))
                        .orElse(""),
                kind.severity() == FindingKind.Severity.SET_ASIDE,
                translated ? texts.language().tag() : "en");
    }

    private static String example(Finding finding, Texts texts) {
        if (finding.row() == 0) {
            return "";
        }
        String value = finding.value().isEmpty() ? "" : ": “" + finding.value() + "”";
        return texts.show("finding.example", finding.row()) + value;
    }
}
