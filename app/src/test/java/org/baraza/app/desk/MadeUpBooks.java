package org.baraza.app.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.baraza.core.protect.RetentionRule;
import org.baraza.core.record.RetentionRun;

/** A journal of three made-up entries, whole unless told otherwise. */
public final class MadeUpBooks implements Books {

    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final SignedHead HEAD =
            new SignedHead(SignedHead.WHOLE, 3, "0f".repeat(32), NOON, "0a1b-2c3d", "baraza-head-1 …");

    private OptionalLong brokenAt = OptionalLong.empty();
    private List<HeadsReport.Problem> lacking = List.of();

    public void breakAt(long position) {
        brokenAt = OptionalLong.of(position);
    }

    public void lackHead(long position) {
        lacking = List.of(new HeadsReport.Problem(2, SignedHead.WHOLE, position, HeadsReport.Wrong.REWRITTEN));
    }

    public void mend() {
        brokenAt = OptionalLong.empty();
        lacking = List.of();
    }

    @Override
    public List<String> listMissions() {
        return List.of("UNMADE");
    }

    @Override
    public MissionReport verifyMission(String mission, Progress progress) {
        return new MissionReport(mission, 4, brokenAt, "11ff", brokenAt.isPresent() ? "its hash does not fit" : "");
    }

    @Override
    public long extract(String mission, Path to, DoorOut door, String protocol, Progress progress) {
        return 4;
    }

    @Override
    public HeadsReport makeHeads() {
        return new HeadsReport(1, 0, lacking);
    }

    @Override
    public boolean headsDue() {
        return false;
    }

    @Override
    public List<SignedHead> listHeads(int most) {
        return List.of(HEAD);
    }

    @Override
    public String headsFingerprint() {
        return "0a1b-2c3d";
    }

    @Override
    public HeadsReport verifyHeads(Path copy, Optional<String> fingerprint) {
        return new HeadsReport(2, 1, lacking);
    }

    @Override
    public List<EntryCard> listEntries(EntryQuestion question, EntryReach reach, int most) {
        return List.of(card(3, "retention-kept", "logs"), card(2, "made-up", "x"), card(1, "data-set-imported", "a"))
                .stream()
                .filter(c -> question.kind().map(c.kind()::equals).orElse(true))
                .toList();
    }

    private static EntryCard card(long position, String kind, String subject) {
        return new EntryCard(
                position,
                kind,
                subject,
                NOON,
                NOON,
                "deng",
                "screen",
                position == 2 ? "UNMADE" : "",
                OptionalLong.of(1),
                "00".repeat(32),
                "0f".repeat(32),
                true);
    }

    @Override
    public Optional<EntryCard> findEntry(long position, EntryReach reach) {
        return listEntries(everything(), reach, 3).stream()
                .filter(c -> c.position() == position)
                .findFirst();
    }

    private static EntryQuestion everything() {
        return new EntryQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    @Override
    public List<String> listKinds(EntryReach reach) {
        return List.of("data-set-imported", "made-up", "retention-kept");
    }

    @Override
    public List<String> listWays(EntryReach reach) {
        return List.of("screen");
    }

    @Override
    public JournalState state() {
        return new JournalState(
                3,
                Optional.of(NOON),
                brokenAt,
                brokenAt.isPresent() ? "its hash does not fit" : "",
                List.of(HEAD),
                makeHeads(),
                "/site/heads.txt");
    }

    @Override
    public List<RetentionRule> schedule() {
        return List.of(new RetentionRule(
                "logs", 90, "the last line was written", "finding faults", RetentionRule.Then.DELETE));
    }

    @Override
    public List<DueCount> due() {
        return List.of(new DueCount("logs", 2, Optional.of(NOON), Optional.empty()));
    }

    @Override
    public List<RetentionRun> keepToSchedule() {
        return listRuns(1);
    }

    @Override
    public List<RetentionRun> listRuns(int most) {
        return List.of(new RetentionRun("logs", NOON, NOON, 2, 2, "0f".repeat(32)));
    }
}
