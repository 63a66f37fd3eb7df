package org.baraza.app.wiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Envelopes;
import org.baraza.app.openrosa.Said;
import org.baraza.app.store.DueForms;
import org.baraza.app.store.Store;
import org.baraza.app.store.SubmissionTables;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Matter;

/** Hands what was sent in through forms that say of which kind they are to whoever makes cases of that kind. */
final class FormCases {

    private final DueForms due;
    private final SubmissionTables submitted;
    private final Envelopes envelopes;
    private final Function<String, byte[]> file;
    private final Map<String, FormTaker> takers;
    private final Consumer<String> destroy;
    private final Map<String, Optional<String>> kinds = new ConcurrentHashMap<>();
    /** Those that wait are not opened again with every other that comes. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    /**
     * @param file finds a form by its digest
     * @param takers one of a kind
     * @param destroy destroys a submission with its key
     */
    FormCases(
            Store store,
            Envelopes envelopes,
            Function<String, byte[]> file,
            List<FormTaker> takers,
            Consumer<String> destroy) {
        this.due = store.dueForms();
        this.submitted = store.submitted();
        this.envelopes = envelopes;
        this.file = file;
        this.takers = takers.stream().collect(Collectors.toUnmodifiableMap(FormTaker::kind, t -> t));
        this.destroy = destroy;
    }

    /** Of which kind a form is; empty for one of which no cases are made. */
    Optional<String> kind(String sha256) {
        return kinds.computeIfAbsent(sha256, s -> Said.kind(file.apply(s)).filter(takers::containsKey));
    }

    /** What whoever opens what was sent in through a form must be allowed to read. */
    Matter needs(String sha256) {
        return kind(sha256).map(k -> taker(k).needs()).orElse(Matter.SUBMISSIONS);
    }

    /** The case first: made of the same submission again, it is the same case. */
    void work() {
        DueWork.each(due::list, each -> !waiting.contains(each.submission()) && work(each));
    }

    /** What those wait for that were put off may have happened. */
    void workWaiting() {
        waiting.clear();
        work();
    }

    private boolean work(DueForms.Due each) {
        boolean settled = submitted
                .find(each.submission())
                .filter(r -> r.seal().isPresent())
                .map(row -> take(taker(each.kind()), row))
                .orElse(true);
        if (settled) {
            due.settle(each.submission());
        } else {
            waiting.add(each.submission());
        }
        return settled;
    }

    private FormTaker taker(String kind) {
        return Optional.ofNullable(takers.get(kind))
                .orElseThrow(() -> new IllegalStateException("nobody takes what is sent in as " + kind));
    }

    /** Whether nothing more is to be done about it. */
    private boolean take(FormTaker taker, SubmissionTables.Row row) {
        var seal = row.seal().orElseThrow();
        byte[] xml = envelopes.open(seal.day(), seal.key()).unseal(SealedCrate.xml(row.id()), seal.sealed());
        FormTaker.Then then = taker.take(new FormTaker.Taken(
                row.id(),
                row.mission(),
                Said.read(xml),
                row.receivedAt(),
                new By(new Handle(row.sender()), "form", Optional.of(row.mission()))));
        if (then == FormTaker.Then.DESTROY) {
            destroy.accept(row.id());
        }
        return then != FormTaker.Then.LATER;
    }

    /** Words of whatever case was made of a submission go with it. */
    void erase(String submission) {
        takers.values().forEach(t -> t.erased(submission));
    }
}
