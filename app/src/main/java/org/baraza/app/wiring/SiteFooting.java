package org.baraza.app.wiring;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Register;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.footing.Footing;
import org.baraza.core.record.footing.Lacking;
import org.baraza.core.record.projects.Project;
import org.baraza.core.record.projects.ProjectStep;

/** What one site knows beside activities and projects, and what follows for each of their steps. */
record SiteFooting(Partnering partnering, Register register, InstantSource clock) {

    Footing now() {
        return new Footing(
                partnering.consents().all(),
                partnering.partners().all(),
                partnering.supports().all(),
                this::fromFiles);
    }

    LocalDate today() {
        return Days.of(clock.instant());
    }

    private Optional<PartnerType> fromFiles(Handle partner) {
        return register.listDataSets().reversed().stream()
                .filter(d -> d.kind() == DataKind.PARTNERSHIPS)
                .flatMap(d -> register.listPartnerships(d).stream())
                .filter(p -> p.partner().equals(partner))
                .map(Partnership::type)
                .findFirst();
    }

    /** A partner nobody knows would be one of whom nobody can say whether it may be supported. */
    void requireKnown(String mission, ActivityStep step) {
        if (step instanceof ActivityStep.Planned planned) {
            planned.partner()
                    .filter(p -> partnering
                            .partners()
                            .find(p.code())
                            .filter(found -> found.identified().mission().equals(mission))
                            .isEmpty())
                    .filter(p -> fromFiles(p).isEmpty())
                    .ifPresent(_ -> {
                        throw new WrongUse("That partner is not known in this mission. Bring it in first.");
                    });
        }
    }

    Optional<Lacking> why(Activity activity, ActivityStep step) {
        return step instanceof ActivityStep.Held held ? now().ofActivity(activity, held.on()) : Optional.empty();
    }

    Optional<Lacking> why(Project project, ProjectStep step) {
        return step instanceof ProjectStep.Tranche money ? now().ofProject(project, money.on()) : Optional.empty();
    }
}
