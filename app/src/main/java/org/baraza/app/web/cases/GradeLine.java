package org.baraza.app.web.cases;

import org.baraza.core.record.consents.Grade;

/**
 * What one rater said.
 *
 * @param rests on what it rests, in the reader's language
 * @param triggers what makes it worse, in the reader's language
 * @param why in their words; may be empty
 * @param by who
 */
public record GradeLine(Grade grade, String rests, String triggers, String why, String by) {}
