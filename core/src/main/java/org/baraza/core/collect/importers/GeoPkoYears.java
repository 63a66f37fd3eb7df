package org.baraza.core.collect.importers;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.collect.ImporterCard.Column;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.DataKind;

/** Peacekeeping deployments by mission, year and place: the short layout of Geo-PKO. */
@AutoService(Importer.class)
public final class GeoPkoYears implements Importer {

    private static final Column TROOPS =
            new Column("ave.no.troops", true, "average of the year's maps; NA is not zero");
    private static final Column POLICE = new Column("UNPOL", false, "1 when police are shown");
    private static final Column OBSERVERS = new Column("UNMO", false, "1 when military observers are shown");

    private static final ImporterCard CARD = new ImporterCard(
            "geo-pko-years",
            "Geo-PKO deployments by year",
            DataKind.DEPLOYMENTS,
            GeoPkoRow.SOURCE,
            List.of(
                    GeoPkoRow.MISSION,
                    GeoPkoRow.YEAR,
                    GeoPkoRow.LOCATION,
                    GeoPkoRow.COUNTRY,
                    GeoPkoRow.LATITUDE,
                    GeoPkoRow.LONGITUDE,
                    TROOPS,
                    GeoPkoRow.HQ,
                    POLICE,
                    OBSERVERS),
            "Each row is a place in a year; it counts as seen in all twelve months of that year, because the layout does"
                    + " not say in which. Use the layout by map where months matter.",
            """
            mission,year,country,location,latitude,longitude,hq,UNPOL,UNMO,ave.no.troops
            KANMIS,2019,XXA,Kanda Town,4.25,21.5,0,1,0,NA
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
                new Field(-1, ""),
                Field.find(layout, TROOPS),
                Field.find(layout, POLICE),
                Field.find(layout, OBSERVERS));
    }
}
