package org.baraza.core.record;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;

/** Months for which a partnership counts: those with an agreement in force, and no others. */
public final class AgreedMonths {

    private AgreedMonths() {}

    /** One for each agreement, the oldest first; an agreement that follows another at once goes on with it. */
    public static List<Partnership> of(Partner partner) {
        List<Partnership> spans = new ArrayList<>();
        List<PartnerStep.Agreed> agreements =
                partner.all(PartnerStep.Agreed.class).toList();
        if (agreements.isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> out =
                partner.out().map(s -> s.at().atZone(ZoneOffset.UTC).toLocalDate());
        String area = partner.area().orElse("");
        Handle handle = partner.handle();
        for (int i = 0; i < agreements.size(); i++) {
            LocalDate first = agreements.get(i).from();
            LocalDate last = agreements.get(i).until().minusDays(1);
            Optional<LocalDate> next = i + 1 < agreements.size()
                    ? Optional.of(agreements.get(i + 1).from().minusDays(1))
                    : Optional.empty();
            LocalDate end = earlier(earlier(last, next), out);
            if (!end.isBefore(first) && !area.isEmpty()) {
                spans.add(new Partnership(handle, partner.type(), area, Month.of(first), Optional.of(Month.of(end))));
            }
        }
        return spans;
    }

    private static LocalDate earlier(LocalDate day, Optional<LocalDate> other) {
        return other.filter(o -> o.isBefore(day)).orElse(day);
    }
}
