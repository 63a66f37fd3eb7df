package org.baraza.core.compare.estimators;

/** A small made-up panel. */
final class PanelExample {

    static final String CSV = """
            area,month,incidents,patrols
            A,1,9,1
            A,2,8,2
            A,3,6,3
            A,4,5,4
            B,1,6,2
            B,2,7,1
            B,3,5,3
            B,4,6,2
            C,1,3,4
            C,2,4,2
            C,3,4,3
            C,4,2,5
            D,1,7,1
            D,2,6,3
            D,3,7,2
            D,4,5,4
            """;

    private PanelExample() {}
}
