package org.baraza.app.forms;

import java.util.List;
import java.util.Set;

/** {@code quality} of a recording that somebody makes. */
final class AudioParameters implements ParameterRule {

    static final Set<String> QUALITIES = Set.of("voice-only", "low", "normal");

    @Override
    public Set<String> types() {
        return Set.of("audio");
    }

    @Override
    public Set<String> accepted(String type) {
        return Set.of("quality");
    }

    @Override
    public void apply(Line line, Parameters parameters, List<Action> actions, Draft draft) {
        parameters.find("quality").ifPresent(quality -> {
            if (QUALITIES.contains(quality) || quality.equals("external")) {
                line.put("bind", "odk:quality", quality);
            } else {
                parameters.wrong("quality", line.row(), draft.problems());
            }
        });
    }
}
