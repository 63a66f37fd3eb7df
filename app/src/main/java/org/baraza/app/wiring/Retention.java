package org.baraza.app.wiring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.accounts.RetainedRows;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.PlainFault;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Retained;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.settings.RetentionFile;
import org.baraza.app.store.RetentionNotes;
import org.baraza.app.store.Store;
import org.baraza.core.protect.RetentionRule;
import org.baraza.core.record.RetentionEntry;
import org.baraza.core.record.RetentionRun;

/**
 * Keeps to the retention schedule: deletes what is due, looks again that it is gone, and puts on the journal what came of
 * it. What is about to be deleted is noted first, so that no deletion stays unsaid when the program dies half way.
 */
final class Retention {

    private final List<RetentionRule> schedule;
    private final List<Retained> holders;
    private final RetentionNotes notes;
    private final Recorder recorder;
    private final InstantSource clock;

    /** @throws WrongUse when the schedule asks of a class what cannot be done with it */
    Retention(
            List<RetentionRule> schedule,
            List<Retained> holders,
            RetentionNotes notes,
            Recorder recorder,
            InstantSource clock) {
        this.schedule = schedule;
        this.holders = holders;
        this.notes = notes;
        this.recorder = recorder;
        this.clock = clock;
        holders.forEach(this::requireFit);
    }

    /** Of a site, with everything here that is kept for a time: one line for each class of record. */
    static Retention of(SiteFolder folder, Store store, Retained identities, InstantSource clock) {
        Recorder recorder = new JournalRecorder(store.journal(), clock);
        List<Retained> holders = new ArrayList<>(List.of(
                identities,
                new RetainedFiles("upload-leftovers", folder.uploads(), name -> true),
                new RetainedFiles("set-aside-lists", folder.setAside(), name -> name.endsWith(".csv")),
                new RetainedFiles("logs", folder.root(), name -> name.endsWith(".log")),
                new AlertWords(store.alertWords()),
                new NetworkLabels(store.networkLabels()),
                new IncidentWords(store.words(SiteIncidents.SUBJECT)),
                new KeptWords(store.words(SiteFeedback.SUBJECT), SiteFeedback.WORDS),
                new KeptWords(store.words(SiteRumours.SUBJECT), SiteRumours.WORDS),
                new KeptWords(store.words(SiteEngagement.EXPECTED), SiteEngagement.EXPECTED),
                new KeptWords(store.words(SiteTransition.WORDS), SiteTransition.WORDS),
                new KeptWords(store.words(SiteLessons.STORIES), SiteLessons.STORIES),
                new KeptWords(store.words(SiteEngagement.TOLD), SiteEngagement.TOLD),
                new RetainedPartnerWords(store.words(PartnerWords.SUBJECT), SitePartners.book(store)),
                new WaitingTexts(store.sharing()),
                new RetainedSenders(store.messages()),
                new RetainedMessages(store.messages())));
        holders.addAll(RetainedRows.of(store.source(), clock));
        holders.addAll(RetainedSubmissions.of(store.submitted(), recorder, clock));
        return new Retention(RetentionFile.read(folder.root()), holders, store.retention(), recorder, clock);
    }

    private void requireFit(Retained holder) {
        RetentionRule rule = rule(holder);
        if (!holder.can().contains(rule.then())) {
            throw new WrongUse("retention.yaml says to " + rule.then().key() + " " + rule.kept()
                    + ", which cannot be done. Leave out its line \"then\".");
        }
    }

    private RetentionRule rule(Retained holder) {
        return schedule.stream()
                .filter(r -> r.kept().equals(holder.kept()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no retention rule for " + holder.kept() + ". "
                        + Nearest.hint(
                                holder.kept(),
                                schedule.stream().map(RetentionRule::kept).toList())));
    }

    List<RetentionRule> schedule() {
        return schedule;
    }

    List<Books.DueCount> due() {
        return due(Duration.ZERO);
    }

    /** What has been due for so long already. */
    List<Books.DueCount> due(Duration since) {
        return holders.stream().map(h -> due(h, since)).toList();
    }

    /** Where identities are closed nobody can tell what is due of them, and that is said. */
    private Books.DueCount due(Retained holder, Duration since) {
        try {
            return new Books.DueCount(
                    holder.kept(),
                    holder.listDue(cutoff(holder).minus(since)).size(),
                    holder.earliest()
                            .map(at -> at.plus(Duration.ofDays(rule(holder).days()))),
                    Optional.empty());
        } catch (RuntimeException e) {
            if (e instanceof PlainFault fault) {
                return new Books.DueCount(holder.kept(), 0, Optional.empty(), Optional.of(fault.getMessage()));
            }
            throw e;
        }
    }

    /** Destroying the key of a person cannot be undone, so that a person decides on it and never this class. */
    private boolean isForAPerson(Retained holder) {
        return rule(holder).then() == RetentionRule.Then.DESTROY_KEY;
    }

    private Instant cutoff(Retained holder) {
        return clock.instant().minus(Duration.ofDays(rule(holder).days())).truncatedTo(ChronoUnit.MICROS);
    }

    /** Every class in turn. */
    synchronized List<RetentionRun> keep() {
        List<RetentionRun> runs = new ArrayList<>();
        for (Retained holder : holders) {
            if (isForAPerson(holder)) {
                continue;
            }
            notes.findBegun(holder.kept()).ifPresent(begun -> runs.add(finish(holder, begun)));
            keep(holder).ifPresent(runs::add);
        }
        return runs;
    }

    private Optional<RetentionRun> keep(Retained holder) {
        Instant cutoff = cutoff(holder);
        List<String> due = holder.listDue(cutoff);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        RetentionNotes.Begun begun = new RetentionNotes.Begun(cutoff, due);
        notes.begin(holder.kept(), clock.instant(), begun);
        return Optional.of(finish(holder, begun));
    }

    private RetentionRun finish(Retained holder, RetentionNotes.Begun begun) {
        // What came to life again since a run was broken off is not due any more, and counts as not gone.
        Set<String> due = Set.copyOf(holder.listDue(begun.cutoff()));
        begun.items().stream().filter(due::contains).forEach(item -> tryToDelete(holder, item));
        long gone = begun.items().stream().filter(holder::isGone).count();
        RetentionRun run = new RetentionRun(
                holder.kept(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                begun.cutoff(),
                begun.items().size(),
                gone,
                digest(begun.items()));
        recorder.record(new RetentionEntry(run), By.program());
        notes.end(holder.kept());
        return run;
    }

    private static void tryToDelete(Retained holder, String item) {
        try {
            holder.delete(item);
        } catch (RuntimeException e) {
            // What could not be deleted shows when it is looked for, and is counted as not gone.
        }
    }

    private static String digest(List<String> items) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            items.stream().sorted().forEach(item -> sha256.update((item + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
