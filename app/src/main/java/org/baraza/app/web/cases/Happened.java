package org.baraza.app.web.cases;

import java.time.Instant;
import java.util.List;
import org.baraza.core.ground.Handle;

/**
 * Something that happened, for reading.
 *
 * @param what in the reader's language
 * @param facts that go with it
 * @param why in somebody's own words; may be empty
 */
public record Happened(String what, List<Fact> facts, String why, Instant at, Handle by) {}
