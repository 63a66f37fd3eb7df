package org.baraza.app.web.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.cases.AssessmentSheet;
import org.baraza.app.web.cases.SignSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.assessments.Agreement;
import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.NeedsPicture;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.signs.SignOfPeace;
import org.springframework.stereotype.Component;

/** What an area lacks, who says so and who was not asked, and by what it knows that it has peace. */
@Component
final class NeedsBrief implements BriefPart {

    private static final int MOST_NEEDS = 5;

    private final Desk desk;

    NeedsBrief(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<BriefLine> lines(BriefAsk ask) {
        if (!ask.may(Matter.ASSESSMENTS)) {
            return List.of();
        }
        List<Assessment> all =
                desk.assessments().assessments().list(ask.mission().acronym());
        List<BriefLine> lines = new ArrayList<>();
        lacks(all, ask, lines);
        AssessmentSheet sheet = new AssessmentSheet(ask.words("assessments."), all);
        all.stream()
                .filter(a -> ask.here(a.area()) && a.due().isPresent())
                .map(a -> ask.waiting(a, "assessments.", sheet.title(a), "assessments"))
                .forEach(lines::add);
        signs(ask, lines);
        return lines;
    }

    private static void lacks(List<Assessment> all, BriefAsk ask, List<BriefLine> lines) {
        Words words = ask.words("assessments.");
        NeedsPicture picture = NeedsPicture.of(all, ask.area().pcode(), ask.today());
        picture.needs().stream()
                .limit(MOST_NEEDS)
                .map(n -> BriefLine.of(Heading.LACKS, words.name(n.kind()), named(n.named(), words)))
                .forEach(lines::add);
        if (picture.of().isEmpty()) {
            lines.add(BriefLine.of(Heading.UNKNOWN, ask.t().show("brief.unasked"), ""));
        }
        picture.of().ifPresent(a -> {
            if (picture.old()) {
                lines.add(BriefLine.of(
                        Heading.UNKNOWN,
                        words.show("old", ask.t().day(a.oldFrom().orElseThrow())),
                        ""));
            }
            if (!a.missing().isEmpty()) {
                lines.add(BriefLine.of(Heading.UNKNOWN, words.show("missing.note", named(a.missing(), words)), ""));
            }
            if (a.readBack().containsValue(Agreement.DISPUTED)) {
                lines.add(
                        BriefLine.of(Heading.AVOID, words.show("disputed"), "").at(ask.address("assessments", a.id())));
            }
        });
        int asked = NeedsPicture.asked(all, ask.area().pcode(), ask.today());
        if (asked >= Assessment.TIRING) {
            lines.add(BriefLine.of(Heading.AVOID, words.show("tired", asked, Assessment.DAYS_OF_FATIGUE), ""));
        }
    }

    private static String named(java.util.Collection<Group> groups, Words words) {
        return groups.stream()
                .sorted(Comparator.naturalOrder())
                .map(words::name)
                .collect(Collectors.joining(", "));
    }

    private void signs(BriefAsk ask, List<BriefLine> lines) {
        SignSheet sheet = new SignSheet(ask.words("signs."));
        for (SignOfPeace sign : desk.assessments().signs().list(ask.mission().acronym())) {
            if (ask.here(sign.area()) && !sign.ended()) {
                lines.add(BriefLine.of(Heading.SIGNS, sheet.title(sign), sheet.newest(sign))
                        .at(ask.address("signs", sign.id())));
            }
        }
    }
}
