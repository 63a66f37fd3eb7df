package org.baraza.fuzz;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.web.Language;
import org.baraza.core.ground.Countries;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.ground.ViolenceType;

/** Months, handles, languages, countries and kinds, as somebody typed them. */
@AutoService(FuzzTarget.class)
public final class ShortTextsFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(
                Month.class, Handle.class, Language.class, Countries.class, PartnerType.class, ViolenceType.class);
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public int longest() {
        return 80;
    }

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Optional<Month> month = Month.read(text);
        if (month.isPresent()) {
            Month read = month.get();
            boolean same = Month.read(read.toString()).equals(month)
                    && Month.of(read.firstDay()).equals(read)
                    && Month.of(read.lastDay()).equals(read);
            if (!same) {
                throw new AssertionError("a month is not read as it is written: " + read);
            }
        }
        try {
            if (!new Handle(text).code().chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c))) {
                throw new AssertionError("a handle with other signs");
            }
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains(text) && text.length() > 8) {
                throw new AssertionError("a refused handle is repeated, and it may be a name", e);
            }
        }
        Language.find(text);
        Countries.iso3(text);
        Countries.iso3OfCode(text);
        PartnerType.find(text);
        ViolenceType.find(text);
    }
}
