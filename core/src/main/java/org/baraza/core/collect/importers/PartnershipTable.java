package org.baraza.core.collect.importers;

import static org.baraza.core.ground.FindingKind.setAside;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.ImporterCard.Column;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.PartnershipClaim;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Read;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.ground.Source;

/** Partnerships by area: who, by code only, of what type, where, from when to when. */
@AutoService(Importer.class)
public final class PartnershipTable implements Importer {

    static final FindingKind NOT_A_CODE = setAside(
            "partner-not-a-code",
            "the partner is named, not given by a code",
            "Give every partner a code of letters, digits and hyphens, keep the list of names in a safe place, and import"
                    + " again. The value is not repeated here.");
    static final FindingKind UNKNOWN_TYPE = setAside(
            "partner-type-not-known",
            "the type of partner is not one of ours",
            "Use a type such as womens-group, religious-leader or local-authority, and import again.");
    static final FindingKind NOT_A_MONTH =
            setAside("not-a-month", "the month cannot be read", "Write it as 2021-03 or 2021-03-15 and import again.");
    static final FindingKind ENDS_BEFORE_START = setAside(
            "partnership-ends-before-it-starts",
            "the last month is before the first",
            "Check both months and import again.");

    private static final Column PARTNER = new Column("partner", true, "a code, never a name or a number to call");
    private static final Column TYPE = new Column("type", true, "type of partner, for example womens-group");
    private static final Column PCODE = new Column("pcode", true, "place code of the area");
    private static final Column START = new Column("start", true, "first month with an active agreement");
    private static final Column END = new Column("end", false, "last month; empty while it goes on");

    private static final ImporterCard CARD = new ImporterCard(
            "partnerships",
            "Partnerships by area",
            DataKind.PARTNERSHIPS,
            new Source("Partnership table", Source.UNVERSIONED, "internal", "the mission's own records"),
            List.of(PARTNER, TYPE, PCODE, START, END),
            "One row a partnership and area. Values with spaces, and values that could be telephone numbers, are set aside"
                    + " and not repeated. A single first name cannot be told from a code: do not use one.",
            """
            partner,type,pcode,start,end
            WG-014,womens-group,XXA0101,2021-03,
            """,
            List.of(NOT_A_CODE, UNKNOWN_TYPE, NOT_A_MONTH, ENDS_BEFORE_START));

    @Override
    public ImporterCard card() {
        return CARD;
    }

    @Override
    public RowReader open(Layout layout) {
        return new Reader(
                Field.find(layout, PARTNER),
                Field.find(layout, TYPE),
                Field.find(layout, PCODE),
                Field.find(layout, START),
                Field.find(layout, END));
    }

    private record Reader(Field partner, Field type, Field pcode, Field start, Field end)
            implements RowReader.OfRecords<PartnershipClaim> {

        /** Shortest run of digits that could be dialled. */
        private static final int DIALLED = 7;

        @Override
        public Read<PartnershipClaim> read(Row row) {
            return partner.blank(row)
                    .or(() -> named(row))
                    .or(() -> pcode.blank(row))
                    .<Read<PartnershipClaim>>map(Read::setAside)
                    .orElseGet(() -> readTerms(row));
        }

        private Optional<Problem> named(Row row) {
            String text = partner.text(row);
            boolean code = text.matches("[A-Za-z0-9-]{1,64}");
            boolean dialled = text.matches("[0-9-]+") && text.replace("-", "").length() >= DIALLED;
            return code && !dialled ? Optional.empty() : Optional.of(new Problem(NOT_A_CODE, partner.name(), ""));
        }

        private Read<PartnershipClaim> readTerms(Row row) {
            Optional<PartnerType> what = PartnerType.find(type.text(row));
            if (what.isEmpty()) {
                return Read.setAside(type.notANumber(UNKNOWN_TYPE, row));
            }
            Optional<Month> first = month(row, start);
            if (first.isEmpty()) {
                return Read.setAside(start.notANumber(NOT_A_MONTH, row));
            }
            Optional<Month> last = month(row, end);
            if (last.isEmpty() && !end.isMissing(row)) {
                return Read.setAside(end.problem(NOT_A_MONTH, row));
            }
            if (last.isPresent() && last.get().compareTo(first.get()) < 0) {
                return Read.setAside(end.problem(ENDS_BEFORE_START, row));
            }
            return Read.kept(new PartnershipClaim(
                    new Handle(partner.text(row)), what.get(), pcode.text(row), first.get(), last));
        }

        private static Optional<Month> month(Row row, Field field) {
            if (field.isMissing(row)) {
                return Optional.empty();
            }
            int day = row.day(field.column());
            return day == Row.NO_DAY ? Month.read(field.text(row)) : Optional.of(Month.of(LocalDate.ofEpochDay(day)));
        }
    }
}
