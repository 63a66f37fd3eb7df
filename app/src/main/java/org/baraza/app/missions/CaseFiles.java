package org.baraza.app.missions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.record.lessons.ConflictType;
import org.baraza.core.record.lessons.Context;
import org.baraza.core.record.lessons.EvidenceGrade;
import org.baraza.core.record.lessons.Mandate;
import org.baraza.core.record.lessons.PlaceKind;
import org.baraza.core.record.lessons.PublishedCase;
import org.baraza.core.record.lessons.Reach;
import org.baraza.core.record.lessons.Topic;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The published cases that are shipped: one YAML file each. */
public final class CaseFiles {

    private static final Set<String> NAMES =
            Set.of("id", "mission", "practice", "topic", "claim", "source", "context", "inFavour", "against");
    private static final Set<String> CONTEXT = Set.of("conflicts", "partners", "places", "reach", "mandates");

    private CaseFiles() {}

    /** All of them, in order of their id. */
    public static List<PublishedCase> list() {
        List<PublishedCase> cases = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:cases/*.yaml")) {
                try (InputStream in = file.getInputStream()) {
                    cases.add(read(in, String.valueOf(file.getFilename())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cases.sort(Comparator.comparing(PublishedCase::id));
        return List.copyOf(cases);
    }

    /**
     * One case.
     *
     * @param file what to call the file in a complaint
     * @throws IllegalArgumentException when it cannot be understood; the message names file and field
     */
    static PublishedCase read(InputStream in, String file) {
        Fields card = Fields.load(in, file);
        card.refuseUnknown(NAMES, "a published case");
        return new PublishedCase(
                card.text("id"),
                card.text("mission"),
                card.text("practice"),
                card.one("topic", Topic.class),
                card.text("claim"),
                card.text("source"),
                card.parts("context").stream()
                        .findFirst()
                        .map(CaseFiles::context)
                        .orElse(Context.NOT_KNOWN),
                graded(card, "inFavour"),
                graded(card, "against"));
    }

    private static Context context(Fields part) {
        part.refuseUnknown(CONTEXT, "a context");
        return new Context(
                part.several("conflicts", ConflictType.class),
                part.several("partners", PartnerType.class),
                part.several("places", PlaceKind.class),
                part.several("reach", Reach.class),
                part.several("mandates", Mandate.class));
    }

    private static List<PublishedCase.Graded> graded(Fields card, String name) {
        return card.parts(name).stream()
                .map(p -> new PublishedCase.Graded(
                        p.text("text"),
                        p.text("source"),
                        p.several("grade", EvidenceGrade.class).stream().findFirst()))
                .collect(Collectors.toUnmodifiableList());
    }
}
