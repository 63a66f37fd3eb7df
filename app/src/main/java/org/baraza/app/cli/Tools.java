package org.baraza.app.cli;

import org.baraza.app.desk.DeskOpener;
import org.baraza.app.desk.FormMaker;
import org.baraza.app.desk.PracticeMaker;
import org.baraza.app.desk.ReportPaper;
import org.baraza.app.desk.ScreenServer;

/**
 * What commands work with.
 *
 * @param desks opens sites
 * @param practice makes made-up missions
 * @param screens shows a desk
 * @param forms makes forms out of spreadsheets
 * @param paper makes reports to hand over
 * @param terminal where text goes
 * @param stop whether the person wants to stop
 */
public record Tools(
        DeskOpener desks,
        PracticeMaker practice,
        ScreenServer screens,
        FormMaker forms,
        ReportPaper paper,
        Terminal terminal,
        Stop stop) {}
