package org.baraza.core.record.consents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.partners.Group;

/**
 * What a community was asked to agree to, as it stands, which follows from what happened and from nothing else.
 *
 * @param history in the order in which it was put on the journal; the first is that it was proposed
 */
public record CommunityAgreement(List<CommunityStep> history) {

    /** How long an agreement holds at most before it is looked at again. A proposal of this product. */
    public static final int LONGEST_MONTHS = 12;

    public CommunityAgreement {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof CommunityStep.Proposed)) {
            throw new IllegalArgumentException("an agreement begins by being proposed");
        }
    }

    public static CommunityAgreement of(CommunityStep.Proposed proposed) {
        return new CommunityAgreement(List.of(proposed));
    }

    /** After a step that is on the journal, whatever the rules were when it was put there. */
    public CommunityAgreement then(CommunityStep step) {
        List<CommunityStep> more = new ArrayList<>(history);
        more.add(step);
        return new CommunityAgreement(more);
    }

    public CommunityStep.Proposed proposed() {
        return (CommunityStep.Proposed) history.getFirst();
    }

    public String id() {
        return proposed().id();
    }

    /** Every step of a kind, the oldest first. */
    public <T extends CommunityStep> Stream<T> all(Class<T> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The newest of a kind. */
    public <T extends CommunityStep> Optional<T> last(Class<T> kind) {
        return all(kind).reduce((_, later) -> later);
    }

    /** The newest word of each group that was asked by itself. */
    public Map<Group, CommunityStep.Consulted> answers() {
        Map<Group, CommunityStep.Consulted> newest = new EnumMap<>(Group.class);
        all(CommunityStep.Consulted.class).forEach(c -> newest.put(c.group(), c));
        return newest;
    }

    /** Groups it concerns that nobody asked by themselves. */
    public Set<Group> unasked() {
        Set<Group> open = EnumSet.copyOf(proposed().concerned());
        open.removeAll(answers().keySet());
        return open;
    }

    /** Groups that object today, before or after anything was agreed. */
    public Set<Group> objecting() {
        Set<Group> objecting = EnumSet.noneOf(Group.class);
        for (CommunityStep step : history) {
            switch (step) {
                case CommunityStep.Consulted s -> {
                    if (s.answer() == Answer.OBJECTS) {
                        objecting.add(s.group());
                    } else {
                        objecting.remove(s.group());
                    }
                }
                case CommunityStep.Objected s -> objecting.add(s.group());
                case CommunityStep.ObjectionEnded s -> objecting.remove(s.group());
                default -> {
                    // It says nothing of objections.
                }
            }
        }
        return objecting;
    }

    public Set<Handle> on(Duty duty) {
        return all(CommunityStep.DutyTaken.class)
                .filter(d -> d.duty() == duty)
                .map(CommunityStep.DutyTaken::who)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    public Optional<CommunityStep.Withdrawn> withdrawn() {
        return last(CommunityStep.Withdrawn.class);
    }

    public boolean suspended() {
        return newestIs(CommunityStep.Suspended.class, CommunityStep.Resumed.class);
    }

    /** Whether somebody did not keep to it, and nothing was done about that yet. */
    public boolean broken() {
        return newestIs(CommunityStep.Broken.class, CommunityStep.PutRight.class);
    }

    private boolean newestIs(Class<? extends CommunityStep> begins, Class<? extends CommunityStep> ends) {
        return history.reversed().stream()
                .filter(s -> begins.isInstance(s) || ends.isInstance(s))
                .findFirst()
                .filter(begins::isInstance)
                .isPresent();
    }

    public State state(LocalDate today) {
        if (withdrawn().isPresent()) {
            return State.WITHDRAWN;
        }
        Optional<CommunityStep.Agreed> agreed = last(CommunityStep.Agreed.class);
        if (agreed.isEmpty()) {
            return history.size() > 1 ? State.CONSULTING : State.PROPOSED;
        }
        if (suspended()) {
            return State.SUSPENDED;
        }
        if (!today.isBefore(agreed.get().until())) {
            return State.EXPIRED;
        }
        if (!objecting().isEmpty()) {
            return State.OBJECTED;
        }
        return today.isBefore(agreed.get().from()) ? State.AGREED : State.IN_FORCE;
    }

    /** By when it is looked at again; empty while nothing is agreed. */
    public Optional<LocalDate> until() {
        return last(CommunityStep.Agreed.class).map(CommunityStep.Agreed::until);
    }

    /** Since when it holds no more because a group took its consent back. */
    public Optional<LocalDate> stoppedOn() {
        return withdrawn().map(w -> w.at().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /**
     * Whether an activity may go on that day: a community agreed to it, and none took that back, objects or suspended it.
     * Whatever begins or continues an activity asks here.
     *
     * @param activity by its handle elsewhere
     */
    public static boolean permits(Collection<CommunityAgreement> all, Handle activity, LocalDate today) {
        return inForce(
                all.stream()
                        .filter(c -> c.proposed().activity().equals(Optional.of(activity)))
                        .toList(),
                today);
    }

    /** Whether there is an agreement to one thing, and each that counts that day is in force. */
    public static boolean inForce(Collection<CommunityAgreement> of, LocalDate today) {
        List<CommunityAgreement> now = counting(of, today);
        return !now.isEmpty() && now.stream().allMatch(c -> c.state(today) == State.IN_FORCE);
    }

    /** Whether an agreement to one thing was taken back, and none followed it that is in force that day. */
    public static boolean takenBack(Collection<CommunityAgreement> of, LocalDate today) {
        return counting(of, today).stream().anyMatch(c -> c.state(today) == State.WITHDRAWN);
    }

    private static List<CommunityAgreement> counting(Collection<CommunityAgreement> of, LocalDate today) {
        return of.stream().filter(c -> !c.followed(of, today)).toList();
    }

    /** Whether it is over, and another that was proposed afterwards is in force: then that one counts. */
    private boolean followed(Collection<CommunityAgreement> others, LocalDate today) {
        return switch (state(today)) {
            case EXPIRED -> others.stream().anyMatch(o -> o.state(today) == State.IN_FORCE);
            case WITHDRAWN ->
                others.stream()
                        .anyMatch(o -> o.state(today) == State.IN_FORCE
                                && o.proposed()
                                        .at()
                                        .isAfter(withdrawn().orElseThrow().at()));
            case PROPOSED, CONSULTING, AGREED, IN_FORCE, OBJECTED, SUSPENDED -> false;
        };
    }
}
