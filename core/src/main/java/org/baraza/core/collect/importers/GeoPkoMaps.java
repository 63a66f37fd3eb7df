package org.baraza.core.collect.importers;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.ImporterCard.Column;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.DataKind;

/** Peacekeeping deployments by mission, map date and place: the long layout of Geo-PKO. */
@AutoService(Importer.class)
public final class GeoPkoMaps implements Importer {

    private static final Column MONTH = new Column("month", true, "month of the map, 1 to 12");
    private static final Column TROOPS = new Column("no.troops", true, "number of troops; \"unknown\" is not zero");
    private static final Column POLICE = new Column("unpol.dummy", false, "1 when police are shown");
    private static final Column OBSERVERS = new Column("unmo.dummy", false, "1 when military observers are shown");

    private static final ImporterCard CARD = new ImporterCard(
            "geo-pko",
            "Geo-PKO deployments by map",
            DataKind.DEPLOYMENTS,
            GeoPkoRow.SOURCE,
            List.of(
                    GeoPkoRow.MISSION,
                    GeoPkoRow.YEAR,
                    MONTH,
                    GeoPkoRow.LOCATION,
                    GeoPkoRow.COUNTRY,
                    GeoPkoRow.LATITUDE,
                    GeoPkoRow.LONGITUDE,
                    TROOPS,
                    GeoPkoRow.HQ,
                    POLICE,
                    OBSERVERS),
            "Each row is what one map shows at one place; several rows for the same place and map are several units, and"
                    + " all are kept. Maps come at irregular months: a month without a map is not a month without troops.",
            """
            mission,year,month,location,country,latitude,longitude,no.troops,unpol.dummy,unmo.dummy,hq
            KANMIS,2019,6,Kanda Town,XXA,4.25,21.5,unknown,1,0,0
            """,
            GeoPkoRow.FINDINGS);

    @Override
    public ImporterCard card() {
        return CARD;
    }

    @Override
    public RowReader open(Layout layout) {
        return new GeoPkoRow(
                layout,
                Field.find(layout, MONTH),
                Field.find(layout, TROOPS),
                Field.find(layout, POLICE),
                Field.find(layout, OBSERVERS));
    }
}
