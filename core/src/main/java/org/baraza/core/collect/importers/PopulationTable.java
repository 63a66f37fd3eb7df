package org.baraza.core.collect.importers;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.ImporterCard.Column;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.PopulationClaim;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Read;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Source;

/** People living in each area in each year. */
@AutoService(Importer.class)
public final class PopulationTable implements Importer {

    private static final Column PCODE = new Column(
            "pcode or P-Code or ADM3_PCODE or admin3Pcode or #adm3+code or #adm3+code+v_pcode or ADM2_PCODE or"
                    + " admin2Pcode or #adm2+code or #adm2+code+v_pcode or ADM1_PCODE or admin1Pcode or #adm1+code or"
                    + " #adm1+code+v_pcode",
            true,
            "place code of the area; the deepest level when there are several");
    private static final Column YEAR = new Column("year or #date+year", true, "calendar year, 1900 to 2200");
    private static final Column POPULATION =
            new Column("population or persons or total or T_TL or #population", true, "people, a whole number");

    private static final ImporterCard CARD = new ImporterCard(
            "population",
            "Population by area and year",
            DataKind.POPULATION,
            new Source("Population table", Source.UNVERSIONED, "as its publisher states", "as its publisher states"),
            List.of(PCODE, YEAR, POPULATION),
            "One row an area and year. Age and sex columns are passed over; only the total is read.",
            """
            pcode,year,population
            XXA0101,2019,48210
            """,
            List.of(GeoPkoRow.NO_SUCH_YEAR));

    @Override
    public ImporterCard card() {
        return CARD;
    }

    @Override
    public RowReader open(Layout layout) {
        return new Reader(Field.find(layout, PCODE), Field.find(layout, YEAR), Field.find(layout, POPULATION));
    }

    private record Reader(Field pcode, Field year, Field population) implements RowReader.OfRecords<PopulationClaim> {

        @Override
        public Read<PopulationClaim> read(Row row) {
            long y = row.whole(year.column());
            long persons = row.whole(population.column());
            Optional<Problem> wrong = pcode.blank(row);
            if (wrong.isPresent()) {
                return Read.setAside(wrong.get());
            }
            if (y < 1900 || y > 2200) {
                return Read.setAside(year.notANumber(GeoPkoRow.NO_SUCH_YEAR, row));
            }
            if (persons == Row.NO_NUMBER) {
                return Read.setAside(population.notANumber(CommonFindings.NOT_WHOLE, row));
            }
            return Read.kept(new PopulationClaim(pcode.text(row), (int) y, persons));
        }
    }
}
