package org.baraza.app.forms;

import java.util.List;
import java.util.Set;

/** {@code rows}: how high the box for a text is. */
final class TextParameters implements ParameterRule {

    @Override
    public Set<String> types() {
        return Set.of("text");
    }

    @Override
    public Set<String> accepted(String type) {
        return Set.of("rows");
    }

    @Override
    public void apply(Line line, Parameters parameters, List<Action> actions, Draft draft) {
        parameters.find("rows").ifPresent(rows -> {
            if (ParameterRule.isWhole(rows)) {
                line.put("control", "rows", rows);
            } else {
                parameters.wrong("rows", line.row(), draft.problems());
            }
        });
    }
}
