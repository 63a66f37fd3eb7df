package org.baraza.app.web.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baraza.core.ground.Month;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.Sign;
import org.baraza.core.record.consents.Trigger;

/** What is asked about the host state's consent, how it is read and told. */
public record HostSheet(Words words) {

    private static final int MONTHS = 6;

    /** @param now the month that has begun; it and those before can be rated */
    public List<Ask> asks(Month now) {
        List<Ask.Option> months = IntStream.range(0, MONTHS)
                .mapToObj(i -> now.plus(-i))
                .map(m -> new Ask.Option(m.toString(), words.t().month(m)))
                .toList();
        return List.of(
                new Ask("month", words.label("month"), Ask.Kind.CHOICE, months, "", "", true),
                words.choice("level", "level.", Level.values()),
                words.choice("grade", "grade.", Grade.values()),
                words.ticks("signs", words.family() + "sign.", Sign.values()),
                words.ticks("triggers", words.family() + "trigger.", Trigger.values()),
                words.line("why", false));
    }

    public Optional<HostGrade> read(String mission, Answers a) {
        return Answers.read(() -> {
            Month month = Month.read(a.text("month").orElse(""))
                    .orElseThrow(() -> new IllegalArgumentException("a month is missing"));
            Level level = a.one("level", Level.class);
            return new HostGrade(
                    HostGrade.idOf(mission, month, level, a.by()),
                    mission,
                    month,
                    level,
                    a.one("grade", Grade.class),
                    a.several("signs", Sign.class),
                    a.several("triggers", Trigger.class),
                    a.words("why"),
                    a.by(),
                    a.now());
        });
    }

    public GradeLine line(HostGrade grade) {
        return new GradeLine(
                grade.grade(),
                list("sign.", grade.signs()),
                list("trigger.", grade.triggers()),
                grade.why(),
                grade.by().code());
    }

    private String list(String prefix, Collection<? extends Enum<?>> of) {
        return of.isEmpty()
                ? words.show("nobody")
                : words.t()
                        .list(of.stream()
                                .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
                                .map(e -> words.name(prefix, e))
                                .toList());
    }
}
