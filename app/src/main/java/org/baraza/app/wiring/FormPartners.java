package org.baraza.app.wiring;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.partners.Basis;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.Gathered;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.Says;
import org.baraza.core.record.partners.Terms;

/**
 * Whom a group named, sent in by those who asked it: somebody is identified, with what that group says. Nothing is agreed
 * by a form.
 *
 * @param partners where they go
 */
record FormPartners(SitePartners partners) implements FormTaker {

    @Override
    public String kind() {
        return "partner";
    }

    /** What it is called lies in it. */
    @Override
    public Matter needs() {
        return Matter.PARTNER_NAMES;
    }

    @Override
    public Then take(Taken submission) {
        SaidIn said = new SaidIn(submission.said());
        Body body = said.one("body", Body.values(), Body.ORGANISATION);
        Then then = said.after();
        String called = body == Body.PERSON || then == Then.DESTROY
                ? ""
                : submission.said().one("called").map(FormPartners::shortened).orElse("");
        var unused = partners.identify(
                new PartnerStep.Identified(
                        submission.id(),
                        submission.mission(),
                        submission.said().one("area"),
                        // What kind it is is looked at before anything is agreed.
                        said.one("type", PartnerType.values(), PartnerType.NGO),
                        body,
                        submission.by().who(),
                        submission.receivedAt()),
                called,
                submission.by());
        nominate(submission, said);
        return then;
    }

    private void nominate(Taken submission, SaidIn said) {
        Optional<Group> group = group(said);
        boolean there = partners.find(submission.id())
                .flatMap(p -> p.last(PartnerStep.Nominated.class))
                .isPresent();
        if (group.isEmpty() || there) {
            return;
        }
        LocalDate came = submission.receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate on = said.day("on").filter(d -> !d.isAfter(came)).orElse(came);
        Set<Basis> basis = EnumSet.of(said.one("basis", Basis.values(), Basis.NOT_KNOWN));
        var unused = partners.add(
                new PartnerStep.Nominated(
                        submission.id(),
                        group.get(),
                        said.one("says", Says.values(), Says.PARTLY),
                        basis,
                        said.one("how", Gathered.values(), Gathered.OBSERVED),
                        on,
                        on.plusMonths(Terms.USUAL.reviewMonths()),
                        "",
                        submission.by().who(),
                        submission.receivedAt()),
                submission.by());
    }

    private static Optional<Group> group(SaidIn said) {
        return said.said().one("group").flatMap(g -> FormAlerts.named(Group.values(), g));
    }

    private static String shortened(String name) {
        String one = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return one.substring(0, Math.min(one.length(), SitePartners.LONGEST_NAME));
    }

    @Override
    public void erased(String submission) {
        partners.forget(submission);
    }
}
