package org.baraza.app.forms;

import java.util.List;
import java.util.Set;

/** How places, lines and areas are taken: how exact, in one go, and what else the map shows. */
final class GeoParameters implements ParameterRule {

    static final String REFERENCE = "reference-geometry";

    private static final String MOCK = "allow-mock-accuracy";

    @Override
    public Set<String> types() {
        return Set.of("geopoint", "geoshape", "geotrace");
    }

    @Override
    public Set<String> accepted(String type) {
        return type.equals("geopoint")
                ? Set.of("capture-accuracy", "warning-accuracy", MOCK, REFERENCE)
                : Set.of("incremental", MOCK, REFERENCE);
    }

    @Override
    public void apply(Line line, Parameters parameters, List<Action> actions, Draft draft) {
        number("capture-accuracy", "accuracyThreshold", line, parameters, draft);
        number("warning-accuracy", "unacceptableAccuracyThreshold", line, parameters, draft);
        if (parameters.has("incremental")) {
            if (FormSettings.meant(parameters.text("incremental")).orElse(false)) {
                line.put("control", "incremental", "true");
            } else {
                parameters.wrong("incremental", line.row(), draft.problems());
            }
        }
        if (parameters.has(MOCK)) {
            if (parameters.text(MOCK).matches("true|false")) {
                line.put("bind", "odk:" + MOCK, parameters.text(MOCK));
            } else {
                parameters.wrong(MOCK, line.row(), draft.problems());
            }
        }
        parameters.find(REFERENCE).ifPresent(name -> draft.geometries().add(new Draft.Mention(name, line.row())));
    }

    private static void number(String name, String attribute, Line line, Parameters parameters, Draft draft) {
        if (!parameters.has(name)) {
            return;
        }
        if (ParameterRule.isNumber(parameters.text(name))) {
            line.put("control", attribute, parameters.text(name));
        } else {
            parameters.wrong(name, line.row(), draft.problems());
        }
    }
}
