package org.baraza.story;

/** Small files of an invented country with two regions: Kanda (XXA01) in the west and Lumo (XXA02) in the east. */
final class MadeUpFiles {

    static final String AREAS = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"pcode":"XXA01","name":"Kanda","country":"XXA","level":1,"valid_on":"2019-01-01"},
             "geometry":{"type":"Polygon","coordinates":[[[20,4],[21,4],[21,5],[20,5],[20,4]]]}},
            {"type":"Feature","properties":{"pcode":"XXA02","name":"Lumo","country":"XXA","level":1,"valid_on":"2019-01-01"},
             "geometry":{"type":"Polygon","coordinates":[[[21,4],[22,4],[22,5],[21,5],[21,4]]]}}
            ]}
            """;

    static final String EVENTS_HEADER =
            "id,year,month,day,country,type_of_violence,side_a,side_b,latitude,longitude,low_death,best_death,high_death\n";

    /** Four events, all in Kanda but one, from January to April 2021. */
    static final String EVENTS = EVENTS_HEADER + """
            1,2021,1,5,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.5,1,2,3
            2,2021,1,20,XXA,Non-state violence,River Guard,Hill Guard,4.4,20.4,0,1,1
            3,2021,3,2,XXA,One-sided violence,Thorn Front,Civilians,4.6,21.6,2,2,4
            4,2021,4,30,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.6,1,1,1
            """;

    static final String POPULATION = """
            pcode,year,population
            XXA01,2021,200000
            XXA02,2021,50000
            """;

    static final String DEPLOYMENTS_HEADER =
            "mission,year,month,location,country,latitude,longitude,no.troops,unpol.dummy,unmo.dummy,hq\n";

    static final String DEPLOYMENTS = DEPLOYMENTS_HEADER + """
            UNMAD,2021,2,Kanda Town,XXA,4.5,20.5,150,0,0,1
            UNMAD,2021,2,Kanda Ford,XXA,4.4,20.6,unknown,0,0,0
            UNMAD,2021,4,Kanda Town,XXA,4.5,20.5,unknown,0,0,1
            """;

    static final String MISSION = """
            acronym: UNMAD
            name: "Made-up Mission"
            organisation: "UN"
            hosts: [XXA]
            mandateType: "multidimensional"
            authorised: 2021-02-01
            started: 2021-02-01
            strengths:
              - from: 2021-02-01
                troops: 1000
                source: "made up"
            madeUp: true
            """;

    private MadeUpFiles() {}
}
