package org.baraza.core.record.footing;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Support;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.consents.CommunityAgreement;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.diligence.Course;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.projects.Project;

/**
 * What activities and projects stand on. Everything is asked as it was known on the day itself: consent that is taken back
 * later undoes nothing that was rightly held, and consent that is given later makes nothing right.
 *
 * @param agreements of communities, of whatever mission
 * @param partners of whatever mission
 * @param supports asked for people under arms
 * @param fromFiles what a partner is that only came with a file of partnerships; empty where none says so
 */
public record Footing(
        Collection<CommunityAgreement> agreements,
        Collection<Partner> partners,
        Collection<SupportCase> supports,
        Function<Handle, Optional<PartnerType>> fromFiles) {

    /** Asking people counts for so many months. */
    public static final int MONTHS_OF_CONSULTATION = 6;

    private static final int FEWEST_GROUPS = 2;

    /** For many activities: of each, what speaks of itself or of its area, so that not all is gone through each time. */
    public Function<Activity, Footing> ofEach() {
        Map<String, List<CommunityAgreement>> about = new HashMap<>();
        Map<String, List<CommunityAgreement>> standing = new HashMap<>();
        for (CommunityAgreement agreement : agreements) {
            CommunityStep.Proposed proposed = agreement.proposed();
            if (proposed.activity().isPresent()) {
                about.computeIfAbsent(proposed.activity().get().code(), _ -> new ArrayList<>())
                        .add(agreement);
            } else {
                proposed.area()
                        .ifPresent(a -> standing.computeIfAbsent(a, _ -> new ArrayList<>())
                                .add(agreement));
            }
        }
        return activity -> {
            List<CommunityAgreement> own = new ArrayList<>(about.getOrDefault(activity.id(), List.of()));
            activity.area().ifPresent(a -> own.addAll(standing.getOrDefault(a, List.of())));
            return new Footing(own, partners, supports, fromFiles);
        };
    }

    /** Why an activity could not be held that day; empty when it could. */
    public Optional<Lacking> ofActivity(Activity activity, LocalDate on) {
        return when(!agreed(activity, on), Lacking.AGREEMENT)
                .or(() -> when(!all(activity.planned().partner(), on), Lacking.PARTNER));
    }

    /** Why no money could be given to a project that day; empty when it could. */
    public Optional<Lacking> ofProject(Project project, LocalDate on) {
        Optional<Handle> gains = project.screened().flatMap(s -> s.recipient());
        boolean nobodyLooked = project.proposed().forces() && gains.isEmpty();
        return when(!agreed(project, on), Lacking.AGREEMENT)
                .or(() -> when(
                        nobodyLooked
                                || !all(gains, on)
                                || !all(project.proposed().implementer(), on),
                        Lacking.PARTNER));
    }

    /**
     * Whether an activity had the consent that counts (CON-03): an agreement in force that day, or two groups asked within the
     * half year before, women among them, while nobody objected.
     */
    public boolean consented(Activity activity, LocalDate on) {
        List<CommunityAgreement> own = own(activity, on);
        List<CommunityAgreement> asked = own.isEmpty() ? standing(activity, Purpose.MEETINGS, on) : own;
        return CommunityAgreement.inForce(asked, on)
                || asked.stream().anyMatch(a -> consulted(a, on)) && !CommunityAgreement.takenBack(asked, on);
    }

    private static boolean consulted(CommunityAgreement agreement, LocalDate on) {
        List<Group> lately = agreement.answers().values().stream()
                .filter(c -> c.on().isAfter(on.minusMonths(MONTHS_OF_CONSULTATION)))
                .map(CommunityStep.Consulted::group)
                .toList();
        return lately.size() >= FEWEST_GROUPS
                && lately.contains(Group.WOMEN)
                && agreement.objecting().isEmpty()
                && !agreement.suspended();
    }

    /** Where people were asked about this very activity, their answer decides; else what they said to meetings there. */
    private boolean agreed(Activity activity, LocalDate on) {
        List<CommunityAgreement> own = own(activity, on);
        if (!own.isEmpty()) {
            return CommunityAgreement.inForce(own, on);
        }
        List<CommunityAgreement> standing = standing(activity, Purpose.MEETINGS, on);
        return activity.planned().kind().needsAgreement()
                ? CommunityAgreement.inForce(standing, on)
                : !CommunityAgreement.takenBack(standing, on);
    }

    /** People rank and propose projects themselves; where they were asked for an agreement beside, it decides. */
    private boolean agreed(Project project, LocalDate on) {
        List<CommunityAgreement> own = own(project, on);
        return own.isEmpty()
                ? !CommunityAgreement.takenBack(standing(project, Purpose.PROJECT, on), on)
                : CommunityAgreement.inForce(own, on);
    }

    private List<CommunityAgreement> own(Case<?, ?> done, LocalDate on) {
        String id = done.id();
        return upTo(
                on,
                a -> a.proposed().activity().filter(h -> h.code().equals(id)).isPresent());
    }

    /** What people of the same area agreed to for whatever is done of that kind. */
    private List<CommunityAgreement> standing(Case<?, ?> done, Purpose purpose, LocalDate on) {
        Optional<String> area = done.area();
        String mission = done.mission();
        return area.isEmpty()
                ? List.of()
                : upTo(
                        on,
                        a -> a.proposed().purpose() == purpose
                                && a.proposed().activity().isEmpty()
                                && a.proposed().area().equals(area)
                                && a.proposed().mission().equals(mission));
    }

    private List<CommunityAgreement> upTo(LocalDate on, Predicate<CommunityAgreement> which) {
        return agreements.stream()
                .filter(which)
                .filter(a -> !Days.of(a.proposed()).isAfter(on))
                .map(a -> new CommunityAgreement(Case.upTo(a.history(), on)))
                .toList();
    }

    private boolean all(Optional<Handle> partner, LocalDate on) {
        return partner.map(p -> mayWork(p, on)).orElse(true);
    }

    /** Whether anything may be done with a partner that day: nobody of whom we do not know what it is, is supported. */
    private boolean mayWork(Handle partner, LocalDate on) {
        Optional<Partner> known =
                partners.stream().filter(p -> p.handle().equals(partner)).findFirst();
        Optional<PartnerType> type = known.map(Partner::type).or(() -> fromFiles.apply(partner));
        boolean suspended = known.filter(p -> !Days.of(p.identified()).isAfter(on))
                .flatMap(p -> new Partner(Case.upTo(p.history(), on)).suspended())
                .isPresent();
        return type.isPresent() && !suspended && cleared(partner, type.get(), on);
    }

    private boolean cleared(Handle partner, PartnerType type, LocalDate on) {
        List<SupportCase> then = supports.stream()
                .filter(s -> !Days.of(s.requested()).isAfter(on))
                .map(s -> new SupportCase(Case.upTo(s.history(), on)))
                .toList();
        return Support.missing(type, Course.clearances(then, partner, on), on).isEmpty();
    }
}
