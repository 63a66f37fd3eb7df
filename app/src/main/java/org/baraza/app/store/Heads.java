package org.baraza.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baraza.app.desk.HeadsReport;
import org.baraza.app.desk.HeadsReport.Problem;
import org.baraza.app.desk.HeadsReport.Wrong;
import org.baraza.app.desk.SignedHead;

/**
 * Signed heads of the journal. Whoever rewrites the journal can recompute every hash and every head in this database, but
 * not what was copied elsewhere before: a head kept there proves the entry it names and all before it. Heads are in a
 * table and in a text file a person can copy.
 */
public final class Heads {

    /** After so many entries a new head is due. */
    static final long ENTRIES_BETWEEN = 1_000;

    /** After so long a new head is due, when there are new entries. */
    static final Duration LONGEST_BETWEEN = Duration.ofDays(1);

    private final Store store;
    private final Path keys;
    private final Path file;
    private final InstantSource clock;

    /**
     * @param keys folder of the signing key, outside the site folder
     * @param file the text file heads are added to
     */
    public Heads(Store store, Path keys, Path file, InstantSource clock) {
        this.store = store;
        this.keys = keys;
        this.file = file;
        this.clock = clock;
    }

    /** Whether enough was written since the last head, or it is old and something was. */
    public boolean due() {
        long now = store.database().inTransaction(() -> store.journal().head().position());
        Optional<SignedHead> last = lastOf(SignedHead.WHOLE);
        long since = now - last.map(SignedHead::position).orElse(0L);
        boolean old = last.map(h -> h.at().plus(LONGEST_BETWEEN).isBefore(clock.instant()))
                .orElse(true);
        return since >= ENTRIES_BETWEEN || since > 0 && old;
    }

    /**
     * Signs the last entry of every chain that grew since its last head. Nothing is signed over a rewritten history: when
     * the journal no longer contains the heads made before, the report says so and no head is made.
     */
    public HeadsReport make() {
        HeadsReport before = verifyOwn();
        if (before.holds()) {
            sign();
        }
        return before;
    }

    private void sign() {
        HeadKey key = HeadKey.in(keys);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<HeadLine> lines = new ArrayList<>();
        // The lock on the head lets one program sign at a time.
        boolean unused = store.database().inTransaction(() -> {
            tips().forEach((chain, tip) -> {
                boolean grew =
                        lastOf(chain).map(h -> h.position() < tip.position()).orElse(true);
                if (grew) {
                    HeadLine line =
                            new HeadLine(store.mark(), chain, tip.position(), now, hex(tip.hash()), Optional.empty());
                    lines.add(line.signed(key.sign(line.words())));
                }
            });
            if (!lines.isEmpty()) {
                // The file first: a line too many there is a true one.
                HeadsFile.append(file, store.mark(), key.publicKey(), lines);
                lines.forEach(line -> insert(line, key.publicKey()));
            }
            return true;
        });
    }

    /** The last entry of the whole journal and of each mission, where there is one. */
    private Map<String, Journal.Head> tips() {
        Map<String, Journal.Head> tips = new TreeMap<>();
        Journal.Head whole = store.journal().lockHead();
        if (whole.position() > 0) {
            tips.put(SignedHead.WHOLE, whole);
        }
        store.journal().missionHeads().forEach((mission, head) -> {
            if (!mission.isEmpty()) {
                tips.put(mission, head);
            }
        });
        return tips;
    }

    private void insert(HeadLine line, byte[] publicKey) {
        int unused = store.database()
                .sql()
                .sql("""
                        insert into signed_head (number, chain, position, hash, signed_at, line, public_key)
                        select coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? from signed_head""")
                .params(
                        line.chain(),
                        line.position(),
                        HexFormat.of().parseHex(line.hash()),
                        line.at().atOffset(ZoneOffset.UTC),
                        line.toString(),
                        publicKey)
                .update();
    }

    /** The newest heads first. */
    public List<SignedHead> list(int most) {
        return store.database()
                .inTransaction(() -> store.database()
                        .sql()
                        .sql("select chain, position, hash, signed_at, public_key, line from signed_head"
                                + " order by number desc limit ?")
                        .param(most)
                        .query((rs, i) -> head(rs))
                        .list());
    }

    private Optional<SignedHead> lastOf(String chain) {
        return store.database()
                .sql()
                .sql("select chain, position, hash, signed_at, public_key, line from signed_head where chain = ?"
                        + " order by number desc limit 1")
                .param(chain)
                .query((rs, i) -> head(rs))
                .optional();
    }

    private static SignedHead head(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new SignedHead(
                rs.getString(1),
                rs.getLong(2),
                hex(rs.getBytes(3)),
                rs.getObject(4, OffsetDateTime.class).toInstant(),
                HeadKey.fingerprint(rs.getBytes(5)),
                rs.getString(6));
    }

    /** What people compare to know that a copy was signed here. The key is made when there is none. */
    public String fingerprint() {
        return HeadKey.fingerprint(HeadKey.in(keys).publicKey());
    }

    /** The file heads are added to; it appears with the first. */
    public Path file() {
        return file;
    }

    /** Holds the journal against the heads of this site's own file and table. */
    public HeadsReport verifyOwn() {
        List<String> lines = new ArrayList<>();
        if (Files.exists(file)) {
            HeadsFile own = HeadsFile.read(file);
            own.heads().forEach(h -> lines.add(h.head().toString()));
        }
        list(Integer.MAX_VALUE).forEach(h -> lines.add(h.line()));
        return compare(HeadsFile.of(lines.stream().distinct().toList()), Optional.empty());
    }

    /**
     * Holds the journal against a file of heads kept elsewhere.
     *
     * @param expected fingerprint of the key they must be signed with; empty for the key this site signs with now
     */
    public HeadsReport verify(Path copy, Optional<String> expected) {
        return compare(HeadsFile.read(copy), Optional.of(expected.orElseGet(this::fingerprint)));
    }

    /** @param expected empty when signatures are not looked at */
    private HeadsReport compare(HeadsFile copy, Optional<String> expected) {
        return store.seenAtOnce(() -> {
            List<Problem> problems = new ArrayList<>();
            copy.unreadable().forEach(n -> problems.add(new Problem(n, "", 0, Wrong.UNREADABLE)));
            String site = store.mark();
            for (HeadsFile.Numbered line : copy.heads()) {
                HeadLine head = line.head();
                wrong(head, site, copy.keys(), expected)
                        .forEach(w -> problems.add(new Problem(line.number(), head.chain(), head.position(), w)));
            }
            long unsigned = copy.heads().stream()
                    .filter(h -> h.head().signature().isEmpty())
                    .count();
            return new HeadsReport(copy.heads().size(), unsigned, problems);
        });
    }

    private List<Wrong> wrong(HeadLine head, String site, Map<String, byte[]> keys, Optional<String> expected) {
        if (!head.site().equals(site)) {
            return List.of(Wrong.OTHER_SITE);
        }
        List<Wrong> wrong = new ArrayList<>();
        if (expected.isPresent() && head.signature().isPresent()) {
            wrongSignature(head, keys, expected.get()).ifPresent(wrong::add);
        }
        if (!wrong.contains(Wrong.FORGED)) {
            Optional<String> there = hashAt(head.chain(), head.position());
            if (there.isEmpty()) {
                wrong.add(Wrong.CUT_OFF);
            } else if (!there.get().startsWith(head.hash())) {
                wrong.add(Wrong.REWRITTEN);
            }
        }
        return wrong;
    }

    private Optional<Wrong> wrongSignature(HeadLine head, Map<String, byte[]> keys, String expected) {
        byte[] signature = head.signature().orElseThrow();
        Map<String, byte[]> all = new TreeMap<>(keys);
        byte[] own = HeadKey.in(this.keys).publicKey();
        all.put(HeadKey.fingerprint(own), own);
        return all.entrySet().stream()
                .filter(key -> HeadKey.verifies(key.getValue(), head.words(), signature))
                .findFirst()
                .map(key -> key.getKey().equals(expected) ? Optional.<Wrong>empty() : Optional.of(Wrong.OTHER_KEY))
                .orElse(Optional.of(Wrong.FORGED));
    }

    private Optional<String> hashAt(String chain, long position) {
        boolean whole = chain.equals(SignedHead.WHOLE);
        var sql = store.database().sql();
        return (whole
                        ? sql.sql("select hash from journal where position = ?").param(position)
                        : sql.sql("select hash from journal where form = 2 and mission = ? and mission_position = ?")
                                .params(chain, position))
                .query((rs, i) -> hex(rs.getBytes(1)))
                .optional();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
