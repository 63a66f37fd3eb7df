package org.baraza.core.verify;

import static org.baraza.core.ground.FindingKind.noted;

import java.util.List;
import java.util.Optional;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.DeploymentClaim;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Problem;
import org.baraza.core.ground.Countries;
import org.baraza.core.ground.Earth;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.record.Deployment;

/** A deployment lies on the earth, and in a country with an ISO code where its name can be matched. */
final class DeploymentRule implements RecordRule<DeploymentClaim, Deployment> {

    static final FindingKind COUNTRY_NOT_MATCHED = noted(
            "country-not-matched",
            "the country is not one we know, or more than one",
            "The row is kept under the name as written; a country panel will not find it by its code.");

    @Override
    public List<Problem> problems(DeploymentClaim claim) {
        if (claim.mission().isBlank()) {
            return List.of(new Problem(CommonFindings.BLANK, "mission", ""));
        }
        if (!Earth.holds(claim.longitude(), claim.latitude())) {
            String written = Earth.show(claim.longitude(), claim.latitude());
            return List.of(new Problem(CommonFindings.OFF_THE_EARTH, Layout.LATITUDE, written));
        }
        Optional<String> country = Countries.iso3(claim.country());
        return country.isPresent() ? List.of() : List.of(new Problem(COUNTRY_NOT_MATCHED, "country", claim.country()));
    }

    @Override
    public Deployment fact(DeploymentClaim claim) {
        return new Deployment(
                claim.mission(),
                claim.seen(),
                claim.location(),
                Countries.iso3(claim.country()).orElse(claim.country()),
                claim.longitude(),
                claim.latitude(),
                claim.troops(),
                claim.headquarters(),
                claim.unarmedOnly());
    }
}
