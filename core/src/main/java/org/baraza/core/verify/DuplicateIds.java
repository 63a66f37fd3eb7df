package org.baraza.core.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Sifted;

/**
 * Sets aside events whose identifier was already met in the same file. Blocks must come in file order and share one set
 * of texts, so that a code means the same in all of them. Takes about 4 bytes for every identifier below 2^27 that lies
 * among others, and 24 to 48 for every other.
 *
 * <p>Contents are told apart by a 31-bit fingerprint: two rows with one identifier and different contents are taken for
 * repeats of each other about once in two thousand million; both kinds are set aside all the same.
 */
public final class DuplicateIds {

    public static final FindingKind REPEAT = FindingKind.setAside(
            "duplicate-row",
            "the row repeats an earlier one",
            "Nothing needs doing: the first is kept. If many repeat, look whether files were joined twice.");
    public static final FindingKind OTHER_CONTENT = FindingKind.setAside(
            "duplicate-id-other-content",
            "the identifier was already used for a different event",
            "The first is kept; find out which of the two is right and import again.");

    private final Fingerprints met = new Fingerprints();
    private final String idColumn;

    /** @param idColumn the identifier's column as the file spells it */
    public DuplicateIds(String idColumn) {
        this.idColumn = idColumn;
    }

    /** Takes repeated identifiers out of the block, in place, and tells of them. */
    public Sifted<EventBlock> sift(Sifted<EventBlock> block) {
        EventClaims claims = block.kept().claims();
        EventColumns columns = claims.columns();
        long[] rows = block.kept().rows();
        List<Finding> repeated = new ArrayList<>();
        int kept = 0;
        for (int i = 0; i < columns.size(); i++) {
            int fingerprint = fingerprint(columns, i);
            int before = met.put(columns.id[i], fingerprint);
            if (before == Fingerprints.NOT_MET) {
                if (kept != i) {
                    columns.copyRow(i, kept);
                    rows[kept] = rows[i];
                }
                kept++;
            } else {
                FindingKind kind = before == fingerprint ? REPEAT : OTHER_CONTENT;
                repeated.add(new Finding(kind, rows[i], idColumn, written(claims, i)));
            }
        }
        return repeated.isEmpty() ? block : without(block, kept, repeated);
    }

    private static Sifted<EventBlock> without(Sifted<EventBlock> block, int kept, List<Finding> repeated) {
        block.kept().claims().columns().shrink(kept);
        List<Finding> setAside = new ArrayList<>(block.setAside());
        setAside.addAll(repeated);
        setAside.sort((a, b) -> Long.compare(a.row(), b.row()));
        Set<Long> gone = new HashSet<>();
        repeated.forEach(f -> gone.add(f.row()));
        List<Finding> noted =
                block.noted().stream().filter(f -> !gone.contains(f.row())).toList();
        return new Sifted<>(block.received(), block.kept(), kept, setAside, noted);
    }

    private static String written(EventClaims claims, int i) {
        long id = claims.columns().id[i];
        return claims.texts().hasTextualIds() ? claims.texts().ids().text((int) id) : Long.toString(id);
    }

    /** Everything the row says but its identifier, mixed into a number that is never {@link Fingerprints#NOT_MET}. */
    private static int fingerprint(EventColumns c, int i) {
        long mixed = mix(mix(c.day[i], c.lastDay[i]), (c.type[i] << 8) ^ c.placePrecision[i]);
        mixed = mix(mixed, (c.sideAKind[i] << 8) ^ c.communal[i]);
        mixed = mix(mixed, Double.doubleToLongBits(c.longitude[i]));
        mixed = mix(mixed, Double.doubleToLongBits(c.latitude[i]));
        mixed = mix(mix(mix(mixed, c.sideA[i]), c.sideB[i]), c.country[i]);
        mixed = mix(mix(mixed, c.deathsLow[i]), c.deathsBest[i]);
        mixed = mix(mix(mixed, c.deathsHigh[i]), c.deathsCivilians[i]);
        return (int) (mixed >>> 33) | 1 << 31;
    }

    /** One round of multiply and fold; the constant is 2^64 divided by the golden ratio, made odd. */
    private static long mix(long a, long b) {
        long product = (a ^ b) * 0x9E3779B97F4A7C15L;
        return product ^ (product >>> 29);
    }
}
