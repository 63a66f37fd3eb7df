package org.baraza.app.forms;

import java.util.List;
import java.util.Set;

/** What is kept of how a form was filled in: places, changes, reasons for changes, who it was. */
final class AuditParameters implements ParameterRule {

    private static final String PRIORITY = "location-priority";
    private static final String INTERVAL = "location-min-interval";
    private static final String AGE = "location-max-age";
    private static final String REASONS = "track-changes-reasons";
    private static final Set<String> SWITCHES = Set.of("track-changes", "identify-user");
    private static final Set<String> PRIORITIES = Set.of("no-power", "low-power", "balanced", "high-accuracy");

    @Override
    public Set<String> types() {
        return Set.of("audit");
    }

    @Override
    public Set<String> accepted(String type) {
        return Set.of(PRIORITY, INTERVAL, AGE, REASONS, "track-changes", "identify-user");
    }

    @Override
    public void apply(Line line, Parameters parameters, List<Action> actions, Draft draft) {
        for (String name : SWITCHES) {
            keep(name, parameters.text(name).matches("true|false"), line, parameters, draft);
        }
        keep(REASONS, parameters.text(REASONS).equals("on-form-edit"), line, parameters, draft);
        if (parameters.has(PRIORITY) || parameters.has(INTERVAL) || parameters.has(AGE)) {
            places(line, parameters, draft);
        }
    }

    private static void keep(String name, boolean right, Line line, Parameters parameters, Draft draft) {
        if (!parameters.has(name)) {
            return;
        }
        if (right) {
            line.put("bind", "odk:" + name, parameters.text(name));
        } else {
            parameters.wrong(name, line.row(), draft.problems());
        }
    }

    /** All three together, or none; a place may be kept no shorter than until the next is looked for. */
    private static void places(Line line, Parameters parameters, Draft draft) {
        boolean whole = isCount(parameters.text(INTERVAL)) && isCount(parameters.text(AGE));
        keep(PRIORITY, PRIORITIES.contains(parameters.text(PRIORITY)), line, parameters, draft);
        keep(INTERVAL, isCount(parameters.text(INTERVAL)), line, parameters, draft);
        keep(
                AGE,
                whole && Long.parseLong(parameters.text(AGE)) >= Long.parseLong(parameters.text(INTERVAL)),
                line,
                parameters,
                draft);
        for (String needed : List.of(PRIORITY, INTERVAL, AGE)) {
            if (!parameters.has(needed)) {
                parameters.wrong(needed, line.row(), draft.problems());
            }
        }
    }

    private static boolean isCount(String text) {
        return ParameterRule.isWhole(text) && Long.parseLong(text) >= 0;
    }
}
