package org.baraza.core.record.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Support;
import org.baraza.core.protect.Visibility;

/**
 * A partner as it stands, which follows from what happened and from nothing else.
 *
 * @param history in the order in which it was put on the journal; the first is that it was identified
 */
public record Partner(List<PartnerStep> history) {

    public Partner {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof PartnerStep.Identified)) {
            throw new IllegalArgumentException("a partner begins by being identified");
        }
    }

    public static Partner of(PartnerStep.Identified identified) {
        return new Partner(List.of(identified));
    }

    /** After a step that is on the journal, whatever the rules were when it was put there. */
    public Partner then(PartnerStep step) {
        List<PartnerStep> more = new ArrayList<>(history);
        more.add(step);
        return new Partner(more);
    }

    public PartnerStep.Identified identified() {
        return (PartnerStep.Identified) history.getFirst();
    }

    public String id() {
        return identified().id();
    }

    /** By which others speak of it. */
    public Handle handle() {
        return new Handle(id());
    }

    public PartnerType type() {
        return identified().type();
    }

    /** Place code of where it is at home; empty when not known. */
    public Optional<String> area() {
        return last(PartnerStep.Placed.class).map(PartnerStep.Placed::area).or(identified()::area);
    }

    /** Every step of a kind, the oldest first. */
    public <T extends PartnerStep> Stream<T> all(Class<T> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The newest of a kind. */
    public <T extends PartnerStep> Optional<T> last(Class<T> kind) {
        for (PartnerStep step : history.reversed()) {
            if (kind.isInstance(step)) {
                return Optional.of(kind.cast(step));
            }
        }
        return Optional.empty();
    }

    public Legitimacy legitimacy() {
        return Legitimacy.of(all(PartnerStep.Nominated.class).toList());
    }

    public Vettings vettings() {
        return Vettings.of(all(PartnerStep.Vetted.class).toList());
    }

    /** Why it was declined, unless it was looked at again since. */
    public Optional<PartnerStep.Declined> declined() {
        return newestOf(PartnerStep.Declined.class, PartnerStep.Reconsidered.class);
    }

    public Optional<PartnerStep.Suspended> suspended() {
        return newestOf(PartnerStep.Suspended.class, PartnerStep.Resumed.class);
    }

    private <T extends PartnerStep> Optional<T> newestOf(Class<T> begins, Class<? extends PartnerStep> ends) {
        return history.reversed().stream()
                .filter(s -> begins.isInstance(s) || ends.isInstance(s))
                .findFirst()
                .filter(begins::isInstance)
                .map(begins::cast);
    }

    /** When it left or was ended; empty while it did not. */
    public Optional<PartnerStep> out() {
        for (PartnerStep step : history) {
            if (step instanceof PartnerStep.Departed || step instanceof PartnerStep.Ended) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    public Set<Onboarding> onboarded() {
        Set<Onboarding> done = EnumSet.noneOf(Onboarding.class);
        all(PartnerStep.Onboarded.class).forEach(s -> done.add(s.item()));
        return done;
    }

    /** The first day on which everything of the checklist was done; empty while it is not. */
    public Optional<LocalDate> activeSince() {
        Set<Onboarding> open = EnumSet.allOf(Onboarding.class);
        for (PartnerStep.Onboarded step : all(PartnerStep.Onboarded.class).toList()) {
            open.remove(step.item());
            if (open.isEmpty()) {
                return Optional.of(day(step.at()));
            }
        }
        return Optional.empty();
    }

    /** By when somebody looks at it again; empty while it is not active. */
    public Optional<LocalDate> reviewDue() {
        return activeSince()
                .map(since -> last(PartnerStep.Reviewed.class)
                        .map(r -> day(r.at()))
                        .filter(r -> r.isAfter(since))
                        .orElse(since))
                .map(d -> d.plusMonths(Terms.USUAL.reviewMonths()));
    }

    /** How far it is that day. */
    public State state(Ground ground) {
        if (out().isPresent()) {
            return last(PartnerStep.HandedOver.class).isPresent() ? State.HANDED_OVER : State.EXITED;
        }
        if (declined().isPresent()) {
            return State.DECLINED;
        }
        Optional<PartnerStep.Agreed> agreed = last(PartnerStep.Agreed.class);
        if (agreed.isEmpty()) {
            return last(PartnerStep.VettingOpened.class).isPresent() ? State.VETTING : State.IDENTIFIED;
        }
        return agreed(agreed.get(), ground);
    }

    private State agreed(PartnerStep.Agreed agreement, Ground ground) {
        if (suspended().isPresent() || !cleared(ground)) {
            return State.SUSPENDED;
        }
        if (!ground.today().isBefore(agreement.until())) {
            return State.LAPSED;
        }
        if (activeSince().isPresent()) {
            return reviewDue().filter(d -> !ground.today().isBefore(d)).isPresent() ? State.REVIEW_DUE : State.ACTIVE;
        }
        return onboarded().isEmpty() ? State.AGREED : State.ONBOARDING;
    }

    /** Whether people under arms have what they need before any support; everybody else always has. */
    public boolean cleared(Ground ground) {
        return Support.missing(type(), ground.clearances(), ground.today()).isEmpty();
    }

    /** What they chose, knowing what it means; until they are asked, and after an answer has run out, it is internal. */
    public Visibility visibility(Instant at) {
        return last(PartnerStep.VisibilityAsked.class)
                .map(v -> v.visibility(at))
                .orElse(Visibility.INTERNAL);
    }

    /** Whether anybody may be told today, by what holds today, that it works with the mission. */
    public boolean named(Ground ground, Instant at) {
        return switch (state(ground)) {
            case AGREED, ONBOARDING, ACTIVE, REVIEW_DUE -> visibility(at) == Visibility.NAMED;
            case IDENTIFIED, VETTING, DECLINED, SUSPENDED, LAPSED, EXITED, HANDED_OVER -> false;
        };
    }

    /** Those who speak for it now, by the vault's pseudonym. */
    public Map<Handle, PersonRole> persons() {
        Map<Handle, PersonRole> now = new LinkedHashMap<>();
        for (PartnerStep step : history) {
            switch (step) {
                case PartnerStep.PersonNamed s -> now.put(s.person(), s.role());
                case PartnerStep.PersonEnded s -> now.remove(s.person());
                default -> {
                    // It is about something else.
                }
            }
        }
        return now;
    }

    /** Relations that stand, the oldest first. */
    public List<PartnerStep.RelationNoted> relations() {
        Map<String, PartnerStep.RelationNoted> now = new LinkedHashMap<>();
        for (PartnerStep step : history) {
            switch (step) {
                case PartnerStep.RelationNoted s -> now.put(s.kind() + " " + s.other(), s);
                case PartnerStep.RelationEnded s -> now.remove(s.kind() + " " + s.other());
                default -> {
                    // It is about something else.
                }
            }
        }
        return List.copyOf(now.values());
    }

    /** Lines of vetting that were not looked into, or cannot be told. */
    public Set<VettingLine> open() {
        Vettings known = vettings();
        return Stream.of(VettingLine.values())
                .filter(l -> known.find(l)
                        .filter(v -> v.result() != VettingResult.NOT_KNOWN)
                        .isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VettingLine.class)));
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
