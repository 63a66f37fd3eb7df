package org.baraza.core.record.incidents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baraza.core.protect.Reception;

/**
 * An incident as it stands, which follows from what happened to it and from nothing else.
 *
 * @param history what happened, in the order in which it was put on the journal; the first is that it was reported
 * @param duplicates those that are the same as this one, so that what they know counts here; see {@link Incidents#gathered}
 */
public record IncidentReport(List<Step> history, List<IncidentReport> duplicates) {

    public IncidentReport {
        history = List.copyOf(history);
        duplicates = List.copyOf(duplicates);
        if (history.isEmpty() || !(history.getFirst() instanceof Step.Reported)) {
            throw new IllegalArgumentException("an incident begins by being reported");
        }
    }

    public static IncidentReport of(Step.Reported reported) {
        return new IncidentReport(List.of(reported), List.of());
    }

    /**
     * The incident after one more thing happened to it.
     *
     * @throws IllegalArgumentException when it cannot happen now, see {@link Course}
     */
    public IncidentReport with(Step step) {
        Course.whyNot(this, step).ifPresent(why -> {
            throw new IllegalArgumentException("not now: " + why);
        });
        return then(step);
    }

    /** The incident after a step that is on the journal, whatever the rules were when it was put there. */
    public IncidentReport then(Step step) {
        List<Step> more = new ArrayList<>(history);
        more.add(step);
        return new IncidentReport(more, duplicates);
    }

    IncidentReport withDuplicates(List<IncidentReport> same) {
        return new IncidentReport(history, same);
    }

    public Step.Reported reported() {
        return (Step.Reported) history.getFirst();
    }

    public String id() {
        return reported().id();
    }

    public String mission() {
        return reported().mission();
    }

    /** Whether what was told could be kept. */
    public Reception reception() {
        return reported().reception();
    }

    /** What happened when and where, as last corrected; of what is referred no more than the month. */
    public Occurrence what() {
        Occurrence told = last(Step.Corrected.class)
                .map(Step.Corrected::what)
                .orElse(reported().what());
        return last(Step.Referred.class).map(r -> told.referredAs(r.type())).orElse(told);
    }

    /** Whether it is only counted. */
    public boolean referred() {
        return what().type().referred();
    }

    /** Whether something is kept of what was told. */
    public boolean keepsWords() {
        boolean any = reported().words().isPresent()
                || all(Step.SourceAdded.class).anyMatch(s -> s.account().words().isPresent());
        return any && !referred();
    }

    /** Every account that counts, in the order in which they came; after its own those of the duplicates. */
    public List<Account> accounts() {
        Map<String, Account> found = new LinkedHashMap<>();
        all(Step.SourceAdded.class).map(Step.SourceAdded::account).forEach(a -> found.putIfAbsent(a.key(), a));
        all(Step.SourceTakenBack.class).forEach(s -> found.remove(s.account()));
        duplicates.forEach(d -> d.accounts().forEach(a -> found.putIfAbsent(a.key(), a)));
        // Taken back here counts for those of duplicates too.
        all(Step.SourceTakenBack.class).forEach(s -> found.remove(s.account()));
        return List.copyOf(found.values());
    }

    public Optional<Account> account(String key) {
        return accounts().stream().filter(a -> a.key().equals(key)).findFirst();
    }

    /** Whether two accounts rest on different things, as was said last. */
    public boolean independent(Account one, Account other) {
        Optional<Boolean> said = Stream.concat(
                        duplicates.stream().flatMap(d -> d.all(Step.Related.class)), all(Step.Related.class))
                .filter(r -> Set.of(r.one(), r.other()).equals(Set.of(one.key(), other.key())))
                .reduce((_, later) -> later)
                .map(Step.Related::independent);
        return said.orElse(one.independentOf().contains(other.key())
                || other.independentOf().contains(one.key()));
    }

    /** Accounts a conclusion can rest on: of authorities only where they could be asked without danger to anybody. */
    List<Account> carrying(Set<String> keys) {
        return accounts().stream()
                .filter(a -> keys.contains(a.key()))
                .filter(Account::carries)
                .filter(a -> a.kind() != Account.Kind.AUTHORITY || what().authoritiesMayBeAsked())
                .toList();
    }

    /** From the lowest to the highest that the accounts say; empty when none says a number. */
    public Optional<Extent> extent(Harm harm, Predicate<Account> among) {
        List<Span> said = accounts().stream()
                .filter(among)
                .flatMap(a -> Optional.ofNullable(a.figures().get(harm)).stream())
                .map(Count::all)
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Extent(
                        said.stream().mapToInt(Span::low).min().orElseThrow(),
                        said.stream().mapToInt(Span::high).max().orElseThrow(),
                        said.size()));
    }

    public Optional<Extent> extent(Harm harm) {
        return extent(harm, _ -> true);
    }

    /** What was settled last. */
    public Optional<Step.FiguresSettled> settled() {
        return last(Step.FiguresSettled.class);
    }

    /** How many people, as a person settled it; empty is not known, and not none. */
    public Optional<Span> figure(Harm harm) {
        return settled().flatMap(s -> Optional.ofNullable(s.figures().get(harm)));
    }

    /**
     * The conclusion that stands: the last one since the incident was withdrawn, if it was, as long as the accounts it rests
     * on carry it.
     */
    public Optional<Step.Judged> judged() {
        int since = 0;
        for (int i = 0; i < history.size(); i++) {
            since = history.get(i) instanceof Step.Withdrawn ? i : since;
        }
        return lastOf(history.subList(since, history.size()), Step.Judged.class::isInstance)
                .map(Step.Judged.class::cast)
                .filter(j -> Course.carried(this, j.verdict(), j.restsOn()).isEmpty());
    }

    public Optional<Verdict> verdict() {
        return judged().map(Step.Judged::verdict);
    }

    /** Whether somebody concluded something that its accounts carry no more. */
    public boolean verdictFell() {
        return judged().isEmpty() && last(Step.Judged.class).isPresent();
    }

    /** The linked alerts, in the order in which they came in; of duplicates too. */
    public List<Step.Linked> warnings() {
        Map<String, Step.Linked> linked = new LinkedHashMap<>();
        duplicates.forEach(d -> d.warnings().forEach(w -> linked.put(w.warning(), w)));
        for (Step step : history) {
            switch (step) {
                case Step.Linked l -> linked.put(l.warning(), l);
                case Step.Unlinked u -> linked.remove(u.warning());
                default -> {
                    // It links nothing.
                }
            }
        }
        return linked.values().stream()
                .sorted(java.util.Comparator.comparing(Step.Linked::cameAt).thenComparing(Step.Linked::warning))
                .toList();
    }

    /** Whether somebody had warned. Days are those of universal time, so that the day itself decides nothing. */
    public Warned warned() {
        Days when = what().when();
        Warned found = Warned.NOT;
        for (Step.Linked warning : warnings()) {
            LocalDate day = warning.cameAt().atOffset(ZoneOffset.UTC).toLocalDate();
            if (day.isBefore(when.from())) {
                return Warned.BEFORE;
            }
            found = day.isAfter(when.to()) ? found : Warned.PERHAPS;
        }
        return found;
    }

    /** What was said last of what was done; of duplicates where nothing is said here. */
    public Optional<Step.Responded> responded() {
        Optional<Step.Responded> own = last(Step.Responded.class);
        return own.isPresent()
                ? own
                : duplicates.stream().flatMap(d -> d.responded().stream()).findFirst();
    }

    public Action action() {
        return responded()
                .map(r -> r.who().isEmpty() ? Action.NOT_TAKEN : Action.TAKEN)
                .orElse(Action.NOT_SAID);
    }

    /** The incident in which things go on. */
    public Optional<String> duplicateOf() {
        return lastOf(history, s -> s instanceof Step.Duplicate || s instanceof Step.NotDuplicate)
                .flatMap(s -> s instanceof Step.Duplicate d ? Optional.of(d.into()) : Optional.empty());
    }

    public boolean withdrawn() {
        return standing(Step.Withdrawn.class);
    }

    public boolean closed() {
        return standing(Step.Closed.class);
    }

    private boolean standing(Class<? extends Step> kind) {
        return lastOf(history, s -> kind.isInstance(s) || s instanceof Step.Reopened)
                .filter(kind::isInstance)
                .isPresent();
    }

    public State state() {
        if (withdrawn()) {
            return State.WITHDRAWN;
        }
        if (duplicateOf().isPresent()) {
            return State.DUPLICATE;
        }
        if (referred()) {
            return State.REFERRED;
        }
        return verdict().map(v -> State.valueOf(v.name())).orElse(State.REPORTED);
    }

    <T extends Step> Stream<T> all(Class<T> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <T extends Step> Optional<T> last(Class<T> kind) {
        return lastOf(history, kind::isInstance).map(kind::cast);
    }

    private static Optional<Step> lastOf(List<Step> among, Predicate<Step> wanted) {
        return among.reversed().stream().filter(wanted).findFirst();
    }
}
