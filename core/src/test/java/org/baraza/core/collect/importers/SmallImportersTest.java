package org.baraza.core.collect.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.baraza.core.collect.AreaClaim;
import org.baraza.core.collect.Claim;
import org.baraza.core.collect.DeploymentClaim;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.PartnershipClaim;
import org.baraza.core.collect.PopulationClaim;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Read;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.collect.Rows;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallImportersTest {

    private static final String MAPS =
            "mission,year,month,location,country,latitude,longitude,no.troops,unpol.dummy,unmo.dummy,hq";
    private static final String YEARS = "mission,year,country,location,latitude,longitude,hq,UNPOL,UNMO,ave.no.troops";

    private static Read<?> read(Importer importer, Layout layout, Row row) {
        assertThat(importer.recognises(layout)).isPositive();
        return ((RowReader.OfRecords<?>) importer.open(layout)).read(row);
    }

    private static <C extends Claim> C kept(Class<C> type, Read<?> read) {
        assertThat(read).isInstanceOf(Read.Kept.class);
        return type.cast(((Read.Kept<?>) read).claim());
    }

    private static Problem setAside(Read<?> read) {
        assertThat(read).isInstanceOf(Read.SetAside.class);
        return ((Read.SetAside<?>) read).problem();
    }

    private static Row shaped(String line) {
        Row row = Rows.row(line);
        row.outline(new Outline(List.of(List.of(new double[] {21, 4, 22, 4, 22, 5, 21, 4}))));
        return row;
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "NA", "100-200", "-5"})
    void troops_that_are_not_a_number_are_unknown_rather_than_zero(String troops) {
        Row row = Rows.row("KANMIS,2019,6,Kanda Town,Kanda,4.25,21.5," + troops + ",1,0,2");
        DeploymentClaim claim = kept(DeploymentClaim.class, read(new GeoPkoMaps(), Rows.layout(MAPS), row));
        assertThat(claim.troops()).isEmpty();
        assertThat(claim.unarmedOnly()).isFalse();
        assertThat(claim.headquarters()).isTrue();
        assertThat(claim.seen()).isEqualTo(new Months(Month.of(2019, 6), Month.of(2019, 6)));
    }

    @Test
    void a_place_without_coordinates_is_set_aside_and_says_so() {
        Row row = Rows.row("KANMIS,2019,6,Kanda Town,Kanda,,,5,1,0,2");
        assertThat(setAside(read(new GeoPkoMaps(), Rows.layout(MAPS), row))
                        .kind()
                        .code())
                .isEqualTo("no-coordinates");
    }

    @Test
    void a_year_counts_as_seen_in_all_its_months_and_police_without_troops_are_unarmed() {
        Row row = Rows.row("KANMIS,2019,Kanda,Kanda Town,4.25,21.5,0,1,0,0");
        Layout layout = Rows.layout(YEARS, "geopko_v2.3-years.csv");
        DeploymentClaim claim = kept(DeploymentClaim.class, read(new GeoPkoYears(), layout, row));
        assertThat(claim.seen()).isEqualTo(new Months(Month.of(2019, 1), Month.of(2019, 12)));
        assertThat(claim.troops()).hasValue(0);
        assertThat(claim.unarmedOnly()).isTrue();
        assertThat(new GeoPkoYears().open(layout).version()).contains("2.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "admin1Name,admin0Pcode,admin1Pcode,validOn,validTo|Haut,CF,CF12,1434326400000,|CF12 Haut CAF 1 CF 2015-06-15",
                "admin2Name,admin2Name_en,admin0Pcode,admin1Pcode,admin2Pcode,date,validOn|,B'hai,LR,LR06,LR0601,0,1572825600000|LR0601 B'hai LBR 2 LR06 2019-11-04",
                "ADM1_EN,ADM1_PCODE,ADM0_PCODE,validOn,date|Haut,ML09,ML,,2019-08-02|ML09 Haut MLI 1 ML 2019-08-02",
                "#country+code+v_pcode,#adm2+code+v_pcode,#date+start,#adm2+i_fr+name,#adm1+code+v_pcode|CD,CD1000,2019-Sep-11,Kinshasa,CD10|CD1000 Kinshasa COD 2 CD10 2019-09-11",
                "pcode,name,country,level,parent,valid_on|XXA01,Kanda,XXA,1,XXA,2019-01-01|XXA01 Kanda XXA 1 XXA 2019-01-01"
            })
    void areas_are_read_in_every_published_spelling(String header, String line, String wanted) {
        Read<?> read = read(new AreasGeoJson(), Rows.shapedLayout(header), shaped(line));
        Area a = kept(AreaClaim.class, read).area();
        assertThat(String.join(
                        " ",
                        a.pcode(),
                        a.name(),
                        a.country(),
                        "" + a.level(),
                        a.parent().orElse("-"),
                        a.validOn().toString()))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "country-not-known,'XXA01,Kanda,QQ,1,,2019-01-01'",
        "no-such-level,'XXA01,Kanda,XXA,11,,2019-01-01'",
        "no-such-day,'XXA01,Kanda,XXA,1,,2019-13-01'",
        "required-value-missing,' ,Kanda,XXA,1,,2019-01-01'"
    })
    void an_area_that_cannot_be_used_is_set_aside_with_its_reason(String code, String line) {
        Layout layout = Rows.shapedLayout("pcode,name,country,level,parent,valid_on");
        assertThat(setAside(read(new AreasGeoJson(), layout, shaped(line)))
                        .kind()
                        .code())
                .isEqualTo(code);
        assertThat(setAside(read(new AreasGeoJson(), layout, Rows.row("XXA01,Kanda,XXA,1,,2019-01-01")))
                        .kind()
                        .code())
                .isEqualTo("no-shape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcode,year,population", "P-Code,Year,T_TL", "#adm1+code,#date+year,#population"})
    void population_is_read_under_its_usual_column_names(String header) {
        Read<?> read = read(new PopulationTable(), Rows.layout(header), Rows.row("XXA01,2019,48210"));
        assertThat(kept(PopulationClaim.class, read)).isEqualTo(new PopulationClaim("XXA01", 2019, 48210));
    }

    @ParameterizedTest
    @ValueSource(strings = {",2019,5", "XXA01,19,5", "XXA01,2019,many", "XXA01,2019,1.5"})
    void a_population_that_cannot_be_used_is_set_aside(String line) {
        setAside(read(new PopulationTable(), Rows.layout("pcode,year,population"), Rows.row(line)));
    }

    @Test
    void a_partnership_without_an_end_goes_on() {
        Row row = Rows.row("WG-014,womens-group,XXA01,2021-03-15,");
        PartnershipClaim claim = kept(
                PartnershipClaim.class, read(new PartnershipTable(), Rows.layout("partner,type,pcode,start,end"), row));
        assertThat(claim.start()).isEqualTo(Month.of(2021, 3));
        assertThat(claim.end()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina Deng", "+211 912 345 678", "0912345678", "091-234-5678", "Tomás"})
    void a_name_or_a_telephone_number_is_set_aside_and_never_repeated(String partner) {
        Row row = Rows.row(2, partner, "ngo", "XXA01", "2021-03", "");
        Problem problem = setAside(read(new PartnershipTable(), Rows.layout("partner,type,pcode,start,end"), row));
        assertThat(problem.kind().code()).isEqualTo("partner-not-a-code");
        assertThat(problem.value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1,army,X,2021-03,", "P1,ngo,,2021-03,", "P1,ngo,X,soon,", "P1,ngo,X,2021-03,2021-02"})
    void a_partnership_that_cannot_be_used_is_set_aside(String line) {
        setAside(read(new PartnershipTable(), Rows.layout("partner,type,pcode,start,end"), Rows.row(line)));
    }
}
