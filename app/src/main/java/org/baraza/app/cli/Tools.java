package org.baraza.app.cli;

import org.baraza.app.desk.DeskOpener;
import org.baraza.app.desk.PracticeMaker;
import org.baraza.app.desk.ScreenServer;

/**
 * What commands work with.
 *
 * @param desks opens sites
 * @param practice makes made-up missions
 * @param screens shows a desk
 * @param terminal where text goes
 * @param stop whether the person wants to stop
 */
public record Tools(DeskOpener desks, PracticeMaker practice, ScreenServer screens, Terminal terminal, Stop stop) {}
