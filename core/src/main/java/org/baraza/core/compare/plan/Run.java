package org.baraza.core.compare.plan;

import org.baraza.core.compare.Result;

/**
 * One method run on one outcome.
 *
 * @param name what it is within the report: lower-case words joined by hyphens
 * @param outcome what was counted
 * @param result its answer, which may be a refusal
 */
public record Run(String name, Outcome outcome, Result result) {}
