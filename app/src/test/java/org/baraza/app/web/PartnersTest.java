package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.record.Partnership;
import org.junit.jupiter.api.Test;

final class PartnersTest {

    private static Partnership partnership(String partner, Month start) {
        return new Partnership(new Handle(partner), PartnerType.NGO, "XA02", start, Optional.empty());
    }

    @Test
    void a_partner_looked_after_here_counts_once_and_from_its_agreement_whatever_a_file_says() {
        Partnership filed = partnership("both", Month.of(2019, 1));
        Partnership alone = partnership("filed-alone", Month.of(2019, 1));
        Partnership kept = partnership("both", Month.of(2020, 6));
        assertThat(Partners.together(List.of(filed, alone), List.of(kept))).containsExactlyInAnyOrder(alone, kept);
        assertThat(Partners.together(List.of(filed, alone), List.of())).containsExactlyInAnyOrder(filed, alone);
    }
}
